import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

/** How the server treats a reader's message: takes it, or one of the ways in which it does not. */
export type Manner = "take" | "defer" | "refuse" | "drop-after" | "drop-before";

/** A real SMTP server on loopback that remembers what it took. */
export interface TestServer {
  readonly port: number;
  /** The texts taken, by address. */
  readonly taken: ReadonlyMap<string, readonly string[]>;
  close(): Promise<void>;
}

/** A server that speaks TLS and wants an account. */
export interface Secured {
  readonly key: string;
  readonly cert: string;
  /** From the first byte rather than after STARTTLS. */
  readonly implicit: boolean;
  readonly user: string;
  readonly password: string;
}

/** Starts the server; `manner` says what it does with the nth try for an address, from 1 on. */
export async function mailServer(
  manner: (address: string, tries: number) => Manner = () => "take",
  secured: Secured | null = null,
): Promise<TestServer> {
  const taken = new Map<string, string[]>();
  const tries = new Map<string, number>();
  const server = new SMTPServer({
    ...(secured === null
      ? { disabledCommands: ["AUTH", "STARTTLS"] }
      : {
          ...{ key: secured.key, cert: secured.cert, secure: secured.implicit },
          onAuth: ({ username, password }, _session, done) =>
            username === secured.user && password === secured.password
              ? done(null, { user: username })
              : done(Object.assign(new Error("authentication failed"), { responseCode: 535 })),
        }),
    logger: false,
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      tries.set(address, (tries.get(address) ?? 0) + 1);
      const how = manner(address, tries.get(address)!);
      if (how === "defer") return done(Object.assign(new Error("greylisted, come back later"), { responseCode: 451 }));
      if (how === "refuse") return done(Object.assign(new Error("no such mailbox"), { responseCode: 550 }));
      return done();
    },
    onData(stream, session, done) {
      const address = session.envelope.rcptTo[0]!.address;
      const how = manner(address, tries.get(address)!);
      const parts: Buffer[] = [];
      const drop = () => connectionOf(server, session.id)?._socket.destroy();
      if (how === "drop-before") drop();
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        taken.set(address, [...(taken.get(address) ?? []), Buffer.concat(parts).toString()]);
        if (how === "drop-after") drop();
        else done();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, taken, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

interface Connection {
  readonly id: string;
  readonly _socket: { destroy(): void };
}

function connectionOf(server: SMTPServer, id: string): Connection | undefined {
  const { connections } = server as unknown as { connections: Set<Connection> };
  return [...connections].find((connection) => connection.id === id);
}
