import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

/** How a source answers: the request, the answer, and how often it was asked before. */
export type Answering = (request: IncomingMessage, response: ServerResponse, before: number) => void;

/** A source on this machine: its address, what it was asked, and how it is told to behave. */
export interface SourceServer {
  readonly url: string;
  readonly asked: { readonly path: string; readonly headers: IncomingMessage["headers"] }[];
  answer(answering: Answering): void;
  close(): Promise<void>;
}

/** Starts a source that answers with nothing until it is told how. */
export async function sourceServer(): Promise<SourceServer> {
  const asked: SourceServer["asked"] = [];
  let answering: Answering = (_, response) => response.writeHead(500).end();
  const server = createServer((request, response) => {
    asked.push({ path: request.url ?? "", headers: request.headers });
    answering(request, response, asked.length - 1);
  });
  // As a proxy: whatever host is asked for, the tunnel ends here.
  server.on("connect", (request, socket: Socket) => {
    asked.push({ path: `CONNECT ${request.url}`, headers: request.headers });
    const tunnel = connect((server.address() as AddressInfo).port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      tunnel.pipe(socket).pipe(tunnel);
    });
    for (const end of [tunnel, socket]) end.on("error", () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (next) => {
      answering = next;
      asked.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Answers with a text or bytes and status 200. */
export function saying(body: string | Uint8Array, headers: Record<string, string> = {}): Answering {
  return (_, response) => response.writeHead(200, headers).end(body);
}
