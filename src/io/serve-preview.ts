import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { raise } from "../problems.ts";

/** What the preview shows now: the page as it was last made well, and what is wrong since. */
export interface Showing {
  readonly version: number;
  readonly title: string;
  readonly html: string;
  readonly faults: readonly ShownFault[];
}

/** A fault as the page tells it. */
export interface ShownFault {
  readonly where: string;
  readonly what: string;
  readonly remedy: string;
}

/** A file of the preview's own, by its address. */
export type PreviewFiles = Readonly<Record<string, { readonly type: string; readonly text: string }>>;

/** A preview that runs: tell it when there is something new, end it when done. */
export interface Preview {
  readonly address: string;
  tell(): void;
  end(): Promise<void>;
}

/** Only this machine is served: the address is one of the machine itself, whatever name a page elsewhere gives it. */
const LOOPBACK = "127.0.0.1";
const OWN_PAGES =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Serves the preview on this machine alone and tells its pages of every change. A port that is taken is a problem. */
export async function servePreview(port: number, files: PreviewFiles, showing: () => Showing): Promise<Preview> {
  const listening = new Set<ServerResponse>();
  const server = createServer((request, response) => answer(request, response, { files, showing, listening, server }));
  await listen(server, port);
  return {
    address: `http://${LOOPBACK}:${portOf(server)}/`,
    tell: () => {
      for (const one of listening) one.write(event(showing()));
    },
    end: () =>
      new Promise((resolve) => {
        for (const one of listening) one.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const what = `The preview cannot listen on port ${port} (${error.code ?? error.message}).`;
      const remedy = "End what uses it, or give another with --port; 0 takes any that is free.";
      const taken = () => raise({ kind: "desk-refused", what, remedy }, error);
      Promise.resolve().then(taken).catch(reject);
    });
    server.listen(port, LOOPBACK, resolve);
  });
}

interface Served {
  readonly files: PreviewFiles;
  readonly showing: () => Showing;
  readonly listening: Set<ServerResponse>;
  readonly server: Server;
}

function answer(request: IncomingMessage, response: ServerResponse, served: Served): void {
  const { status, type, text, policy } = replyTo(request, served);
  if (status === 200 && request.url === "/events") {
    events(response, served);
    return;
  }
  response
    .writeHead(status, {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Security-Policy": policy ?? OWN_PAGES,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Referrer-Policy": "no-referrer",
    })
    .end(request.method === "HEAD" ? undefined : text);
}

interface Reply {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  readonly policy?: string;
}

function replyTo(request: IncomingMessage, { server, showing, files }: Served): Reply {
  const refuse = (status: number, text: string): Reply => ({ status, type: "text/plain", text });
  if (!isOwn(request, portOf(server))) return refuse(403, "This preview is for this machine.\n");
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(405, "Only reading.\n");
  const path = request.url ?? "/";
  if (path === "/events") return { status: 200, type: "text/event-stream", text: "" };
  // The page brings its own policy, which lets nothing run; here it may stand in the frame of the preview.
  if (path === "/edition")
    return { status: 200, type: "text/html", text: showing().html, policy: "frame-ancestors 'self'" };
  const file = files[path];
  return file ? { status: 200, ...file } : refuse(404, "There is no such page.\n");
}

/** A page from elsewhere that has its name lead to this machine is told by the name it asks for. */
function isOwn({ headers }: IncomingMessage, port: number): boolean {
  const own = [`${LOOPBACK}:${port}`, `localhost:${port}`];
  const { host, origin, "sec-fetch-site": site } = headers;
  if (!own.includes(host ?? "")) return false;
  if (origin !== undefined && !own.some((name) => origin === `http://${name}`)) return false;
  return site === undefined || site === "same-origin" || site === "none";
}

function events(response: ServerResponse, { listening, showing }: Served): void {
  response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
  response.write(`retry: 1000\n\n${event(showing())}`);
  listening.add(response);
  response.on("close", () => listening.delete(response));
}

function event({ version, title, faults }: Showing): string {
  return `data: ${JSON.stringify({ version, title, faults })}\n\n`;
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : 0;
}
