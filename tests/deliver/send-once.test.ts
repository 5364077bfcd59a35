import { spawn } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { messageKey } from "../../src/deliver/ledger.ts";
import { readerKey } from "../../src/deliver/subscriber.ts";
import { openLedger, readLedger } from "../../src/io/ledger.ts";
import { mailServer, type TestServer } from "./mail-server.ts";
import type { Task } from "./sending-child.ts";

const folder = mkdtempSync(join(tmpdir(), "tradebrief-send-"));
const child = "node_modules/.cache/tests/sending-child.mjs";
const KILLS = Number(process.env.TRADEBRIEF_KILLS ?? 60);
const READERS = Number(process.env.TRADEBRIEF_READERS ?? 40);

beforeAll(async () => {
  await build({
    entryPoints: ["tests/deliver/sending-child.ts"],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile: child,
    logLevel: "error",
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let trials = 0;

function task(server: TestServer, readers: readonly string[], rest: Partial<Task> = {}): Task {
  const ledger = join(folder, `${++trials}`, "2025-11.jsonl");
  return { ledger, port: server.port, readers, backoff: [], resendDoubtful: false, ...rest };
}

/** Runs the sender in a process of its own; with a delay it is killed that many milliseconds after it began to send. */
async function run(
  what: Task,
  killAfter?: number,
): Promise<{ code: number | null; out: string; err: string; took: number }> {
  const path = join(folder, `task-${trials}.json`);
  writeFileSync(path, JSON.stringify(what));
  const started = spawn("node", [child, path], { stdio: ["ignore", "pipe", "pipe"] });
  let [out, err, began] = ["", "", 0];
  started.stdout.on("data", (part) => {
    out += part;
    if (began > 0) return;
    began = performance.now();
    if (killAfter !== undefined) setTimeout(() => started.kill("SIGKILL"), killAfter);
  });
  started.stderr.on("data", (part) => {
    err += part;
  });
  const code = await new Promise<number | null>((resolve) => started.on("close", resolve));
  return { code, out, err, took: performance.now() - began };
}

const addresses = (count: number) => Array.from({ length: count }, (_, index) => `reader${index}@example.net`);
const standingOf = (what: Task, address: string) =>
  readLedger(what.ledger).messages.get(messageKey(0, readerKey({ address })))?.standing;

describe("a sender that is killed", () => {
  it(`at ${KILLS} random instants and run again reaches each reader once, and none twice`, {
    timeout: 900_000,
  }, async () => {
    const server = await mailServer();
    const readers = addresses(READERS);
    const { took } = await run(task(server, readers));
    let [kills, once, doubt, twice, lost] = [0, 0, 0, 0, 0];
    while (kills < KILLS) {
      for (const texts of server.taken.keys()) (server.taken as Map<string, string[]>).delete(texts);
      const what = task(server, readers);
      for (let finished = false; !finished; ) {
        const { code } = await run(what, kills < KILLS ? Math.random() * took * 0.7 : undefined);
        finished = code === 0;
        if (!finished) kills++;
      }
      for (const address of readers) {
        const got = server.taken.get(address)?.length ?? 0;
        const standing = standingOf(what, address);
        if (got > 1) twice++;
        else if (standing === "sending") doubt++;
        else if (got === 1 && standing === "accepted") once++;
        else lost++;
      }
    }
    await server.close();
    process.stdout.write(`${kills} kills: ${once} got it once, ${doubt} in doubt, ${twice} twice, ${lost} lost\n`);
    expect({ twice, lost }).toEqual({ twice: 0, lost: 0 });
    expect(once).toBeGreaterThan(doubt);
  });
});

describe("a server", () => {
  it("that takes the message and drops the line before it says so leaves the reader in doubt, until told to send again", async () => {
    const server = await mailServer((address, tries) =>
      address === "reader1@example.net" && tries === 1 ? "drop-after" : "take",
    );
    const what = task(server, addresses(3));
    expect(JSON.parse((await run(what)).out.split("\n")[1]!)).toContainEqual(
      expect.objectContaining({ reader: readerKey({ address: "reader1@example.net" }), standing: "in doubt" }),
    );
    await run(what);
    expect(server.taken.get("reader1@example.net")).toHaveLength(1);
    expect(standingOf(what, "reader1@example.net")).toBe("sending");
    await run({ ...what, resendDoubtful: true });
    await server.close();
    expect(standingOf(what, "reader1@example.net")).toBe("accepted");
    expect(server.taken.get("reader1@example.net")).toHaveLength(2);
    expect(server.taken.get("reader0@example.net")).toHaveLength(1);
  });

  it("that greylists gets the message on a later try", async () => {
    const server = await mailServer((_, tries) => (tries < 3 ? "defer" : "take"));
    const what = task(server, addresses(5), { backoff: [10, 20] });
    expect(await run(what)).toMatchObject({ code: 0, err: "" });
    await server.close();
    expect([...server.taken.values()].map((texts) => texts.length)).toEqual([1, 1, 1, 1, 1]);
  });

  it("that defers for longer than the waits leaves the reader queued for the next run", async () => {
    const server = await mailServer((_, tries) => (tries < 3 ? "defer" : "take"));
    const what = task(server, addresses(1), { backoff: [10] });
    await run(what);
    expect(standingOf(what, "reader0@example.net")).toBe("queued");
    await run(what);
    await server.close();
    expect(standingOf(what, "reader0@example.net")).toBe("accepted");
  });

  it("that refuses for good is asked once and not again", async () => {
    const asked: string[] = [];
    const server = await mailServer((address) => {
      asked.push(address);
      return address === "reader0@example.net" ? "refuse" : "take";
    });
    const what = task(server, addresses(2), { backoff: [10] });
    await run(what);
    await run(what);
    await server.close();
    expect(standingOf(what, "reader0@example.net")).toBe("refused");
    expect(asked.filter((address) => address === "reader0@example.net")).toHaveLength(1);
    expect(server.taken.get("reader1@example.net")).toHaveLength(1);
  });

  it("that is not there leaves everybody queued", async () => {
    const server = await mailServer();
    const what = task(server, addresses(2));
    await server.close();
    await run(what);
    expect(standingOf(what, "reader1@example.net")).toBe("queued");
  });
});

describe("the ledger", () => {
  const fresh = () => join(folder, `ledger-${++trials}`, "2025-11.jsonl");
  const queued = (reader: string) => ({ kind: "message", revision: 0, reader, standing: "queued", reply: "" }) as const;

  it("drops a last line that was not finished, and goes on after the line before", () => {
    const path = fresh();
    const first = openLedger(path, "the mail");
    first.add([queued("a")]);
    first.close();
    appendFileSync(path, '1234abcd {"kind":"mess');
    const second = openLedger(path, "the mail");
    second.add([queued("b")]);
    second.close();
    expect([...readLedger(path).messages.keys()]).toEqual(["0 a", "0 b"]);
  });

  it("names file and line when a line in the middle is damaged", () => {
    const path = fresh();
    const ledger = openLedger(path, "the mail");
    ledger.add([queued("a"), queued("b")]);
    ledger.close();
    writeFileSync(path, readFileSync(path, "utf8").replace('"reader":"a"', '"reader":"c"'));
    expect(() => readLedger(path)).toThrow(`${path}:1: this line is damaged`);
  });

  it("that meets a full disk stops the sending, and is whole afterwards", () => {
    const path = fresh();
    const full = openLedger(path, "the mail", (file, bytes) => {
      writeFileSync(file, bytes.slice(0, 20));
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    });
    expect(() => full.add([queued("a")])).toThrow("no space left on device");
    full.close();
    const later = openLedger(path, "the mail");
    later.add([queued("b")]);
    later.close();
    expect([...readLedger(path).messages.keys()]).toEqual(["0 b"]);
  });

  it("is held by one run at a time", () => {
    const path = fresh();
    const first = openLedger(path, "the mail of ruritania/2025-11");
    expect(() => openLedger(path, "the mail of ruritania/2025-11")).toThrow("is being worked on by process");
    first.close();
    openLedger(path, "the mail of ruritania/2025-11").close();
  });

  it("does not believe a run that has lost it to another", () => {
    const path = fresh();
    const slow = openLedger(path, "the mail");
    // Another machine found the lease run out and took over.
    writeFileSync(`${path}.lock.2`, readFileSync(`${path}.lock.1`));
    expect(() => slow.add([queued("a")])).toThrow("Another run has taken over");
  });

  it("gives no address away", () => {
    const path = fresh();
    const ledger = openLedger(path, "the mail");
    ledger.add([queued(readerKey({ address: "anna@example.net" }))]);
    ledger.close();
    expect(readFileSync(path, "utf8")).not.toContain("anna");
  });
});
