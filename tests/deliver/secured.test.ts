import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { MailServer } from "../../src/io/mail-settings.ts";
import { mailServer } from "./mail-server.ts";
import type { Task } from "./sending-child.ts";

const folder = mkdtempSync(join(tmpdir(), "tradebrief-tls-"));
const child = "node_modules/.cache/tests/secured-child.mjs";
const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
const account = { user: "desk", password: "pass word of the desk" };

beforeAll(async () => {
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2"];
  const made = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...names, "-keyout", key, "-out", cert];
  execFileSync("openssl", made, { stdio: "ignore" });
  const shape = { bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "error" } as const;
  await build({ entryPoints: ["tests/deliver/sending-child.ts"], outfile: child, ...shape });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let runs = 0;

/** Sends to one reader in a process that trusts our certificate, or does not. */
async function sent(server: Partial<MailServer>, implicit: boolean, trusted = true) {
  const real = await mailServer(undefined, {
    key: readFileSync(key, "utf8"),
    cert: readFileSync(cert, "utf8"),
    implicit,
    ...account,
  });
  const task: Task = {
    ...{
      ledger: join(folder, `${++runs}.jsonl`),
      port: real.port,
      readers: ["anna@example.net"],
      backoff: [],
      resendDoubtful: false,
    },
    server: { host: "localhost", ...account, ...server },
  };
  writeFileSync(join(folder, "task.json"), JSON.stringify(task));
  const env = { ...process.env, ...(trusted ? { NODE_EXTRA_CA_CERTS: cert } : {}) };
  const started = spawn("node", [child, join(folder, "task.json")], { env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [started.stdout, started.stderr])
    stream.on("data", (part) => {
      said += part;
    });
  await new Promise((resolve) => started.once("close", resolve));
  await real.close();
  return { taken: real.taken.get("anna@example.net")?.length ?? 0, said: said + readFileSync(task.ledger, "utf8") };
}

describe("a server that speaks TLS and wants a password", () => {
  it.each([
    ["after STARTTLS", "starttls", false],
    ["from the first byte", "implicit", true],
  ] as const)("takes the mail %s, and the password stands nowhere", async (_, tls, implicit) => {
    const { taken, said } = await sent({ tls }, implicit);
    expect(taken).toBe(1);
    expect(said).not.toContain(account.password);
  });

  it("gets nothing when nobody vouches for its certificate", async () => {
    const { taken, said } = await sent({ tls: "starttls" }, false, false);
    expect(taken).toBe(0);
    expect(said).toContain("self-signed certificate");
    expect(said).not.toContain(account.password);
  });

  it("gets nothing with a wrong password, which stands nowhere either", async () => {
    const { taken, said } = await sent({ tls: "starttls", password: "an old password" }, false);
    expect(taken).toBe(0);
    expect(said).toContain("does not take our mail");
    expect(said).not.toContain("an old password");
  });
});
