import { Readable } from "node:stream";
import type { MailServer } from "./mail-settings.ts";

/** What came of handing a message over: whether its text had begun to go out decides what a failure leaves open. */
export interface Handed {
  readonly outcome: "accepted" | "refused" | "later" | "unknown" | "unusable";
  readonly reply: string;
}

/** A connection to the mail server that takes one message after another. */
export interface SmtpLine {
  /** `begin` is called when the server waits for the text, before its first byte; what it throws stops the message. */
  hand(envelope: { readonly from: string; readonly to: string }, bytes: Uint8Array, begin: () => void): Promise<Handed>;
  readonly open: boolean;
  close(): void;
}

/** Connects and logs in; the failure is thrown as the library has it, with its reply code. */
export async function smtpLine(server: MailServer): Promise<SmtpLine> {
  const { default: SMTPConnection } = await import("nodemailer/lib/smtp-connection");
  const line = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.tls === "implicit",
    requireTLS: server.tls === "starttls",
    ignoreTLS: server.tls === "none",
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 120_000,
    // Mail to this machine alone, where the system may know no other interface.
    allowInternalNetworkInterfaces: true,
  });
  let open = true;
  const shut = () => {
    open = false;
  };
  const watch = () => line.on("end", shut).on("error", shut);
  line.on("end", shut);
  await new Promise<void>((resolve, reject) => {
    line.once("error", reject);
    line.connect((error) => (error ? reject(error) : resolve()));
  });
  line.on("error", shut);
  const { user, password } = server;
  if (user !== null && password !== null) {
    await new Promise<void>((resolve, reject) =>
      line.login({ credentials: { user, pass: password } }, (error) => (error ? reject(error) : resolve())),
    );
  }
  return {
    get open() {
      return open;
    },
    close: () => line.close(),
    hand: (envelope, bytes, begin) =>
      new Promise((resolve, reject) => {
        let stopped: unknown = null;
        const text = lazily(bytes, begin, (error) => {
          stopped = error;
          line.close();
        });
        line.once("error", (error) => settle(error));
        line.once("end", () =>
          settle(Object.assign(new Error("the server closed the connection"), { code: "ECONNECTION" })),
        );
        const settle = (error: Failure | null, reply = "") => {
          line.removeAllListeners("end").removeAllListeners("error");
          watch();
          if (error && !error.responseCode) open = false;
          if (stopped !== null) return reject(stopped);
          if (error === null) return resolve({ outcome: "accepted", reply });
          const handed = failed(error, text.begun());
          if (!open) return resolve(handed);
          // The server still has this sender in mind, and takes no other before it is told to forget.
          line.reset((failure) => {
            if (failure) open = false;
            resolve(handed);
          });
        };
        line.send({ from: envelope.from, to: [envelope.to] }, text.stream, (error, info) =>
          settle(error as Failure | null, info?.response ?? ""),
        );
      }),
  };
}

interface Failure extends Error {
  readonly responseCode?: number;
  readonly response?: string | false;
  readonly command?: string;
  readonly code?: string;
}

/** The text as a stream that asks leave before its first byte. */
function lazily(bytes: Uint8Array, begin: () => void, stop: (error: unknown) => void) {
  let begun = false;
  const stream = new Readable({
    read() {
      try {
        if (!begun) begin();
        begun = true;
        this.push(bytes);
        this.push(null);
      } catch (error) {
        stop(error);
      }
    },
  });
  return { stream, begun: () => begun };
}

function failed(error: Failure, begun: boolean): Handed {
  const reply = oneLine(error.response || error.message);
  const code = error.responseCode ?? 0;
  if (code >= 500 && (error.command === "MAIL FROM" || error.command?.startsWith("AUTH")))
    return { outcome: "unusable", reply };
  if (code >= 500) return { outcome: "refused", reply };
  if (code >= 400) return { outcome: "later", reply };
  return { outcome: begun ? "unknown" : "later", reply };
}

/** A server's reply as a line for report and ledger. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim()
    .slice(0, 200);
}
