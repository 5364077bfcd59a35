import { execFileSync, spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { build } from "../../src/commands/build.ts";
import { type SendAsked, send } from "../../src/commands/send.ts";
import { openLedger, readLedger } from "../../src/io/ledger.ts";
import { dataFolder } from "../given/data-folder.ts";
import { mailServer, type TestServer } from "./mail-server.ts";

const BERLIN = { "economy.yaml": (text: string) => text.replace("Europe/Strelsau", "Europe/Berlin") };
const desk = dataFolder(BERLIN);
const root = join(desk.out, "..");
const edition = join(desk.out, "ruritania", "2025-11");
let server: TestServer;

beforeAll(async () => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  server = await mailServer();
  for (const month of ["2025-11", "2025-12"])
    await build({
      economy: "ruritania",
      month,
      data: desk.data,
      out: desk.out,
      format: "html",
      locale: "en",
      json: true,
    });
  writeFileSync(
    join(root, "readers.csv"),
    "address,name,economies,locale,formats,focus\nanna@example.net,,all,en,html,all\n",
  );
}, 120_000);
beforeEach(() => {
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const settings = {
    ...{ TRADEBRIEF_SMTP_HOST: "127.0.0.1", TRADEBRIEF_SMTP_PORT: String(server.port), TRADEBRIEF_SMTP_TLS: "none" },
    ...{ TRADEBRIEF_MAIL_FROM: "desk@example.org", TRADEBRIEF_UNSUBSCRIBE_URL: "https://example.org/out" },
    TRADEBRIEF_UNSUBSCRIBE_SECRET: "secret of the way out",
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(async () => {
  await server.close();
  desk.drop();
});

const wish = (more: Partial<SendAsked> = {}) =>
  send({
    ...{ edition, data: desk.data, subscribers: join(root, "readers.csv"), deliveries: join(root, "deliveries") },
    ...{ correction: false, resendDoubtful: false, maxBytes: 1e7, json: true, ...more },
  });

/** Sets the clock alone: timers go on. */
const clock = (instant: string) => vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(instant) });

describe("an edition is not sent", { timeout: 120_000 }, () => {
  it("a second before its hour, whatever reason is given", async () => {
    clock("2025-12-10T07:59:59Z");
    await expect(wish({ because: "it is urgent" })).rejects.toThrow("is under embargo until 2025-12-10T08:00:00Z");
    expect(server.taken.size).toBe(0);
  });

  it("when another month is the newest, unless there is a reason, which is kept", async () => {
    clock("2026-01-20T00:00:00Z");
    await expect(wish()).rejects.toThrow("is not the newest month that has been released, which is ruritania/2025-12");
    await expect(wish({ because: "  " })).rejects.toThrow("is not the newest month");
    expect(server.taken.size).toBe(0);
    expect(await wish({ because: "the server was down in December" })).toBe(0);
    expect(server.taken.get("anna@example.net")).toHaveLength(1);
    const kept = readFileSync(join(root, "deliveries/ruritania/2025-11.jsonl"), "utf8");
    expect(kept).toContain("the server was down in December");
    expect(kept).not.toMatch(/anna|secret of the way out/);
  });

  it("when one figure in it is not what the data say", async () => {
    const page = join(edition, "index.html");
    const before = readFileSync(page, "utf8");
    writeFileSync(
      page,
      before.replace(/(\d)(?= percent)/, (digit) => String((Number(digit) + 1) % 10)),
    );
    clock("2025-12-10T09:00:00Z");
    await expect(wish({ deliveries: join(root, "others") })).rejects.toThrow("does not pass verification");
    writeFileSync(page, before);
    expect(existsSync(join(root, "others"))).toBe(false);
  });

  it("when there is only a folder that was never an edition", async () => {
    await expect(wish({ edition: root })).rejects.toThrow();
  });
});

/** A disk of its own, of one page of memory; null where none may be made. */
function tinyDisk(): { readonly path: string; free(): void } | null {
  const path = mkdtempSync(join(tmpdir(), "tradebrief-disk-"));
  if (spawnSync("mount", ["-t", "tmpfs", "-o", "size=16k", "none", path]).status === 0)
    return { path, free: () => execFileSync("umount", [path]) };
  rmSync(path, { recursive: true });
  return null;
}

describe("a full disk under the ledger", () => {
  it("stops the sending before the reader is written to, and nothing is lost when there is room again", (test) => {
    const disk = tinyDisk();
    // It takes root, and a machine that lets root mount.
    if (disk === null) return test.skip("no disk may be mounted here");
    try {
      const path = join(disk.path, "2025-11.jsonl");
      const ledger = openLedger(path, "the mail");
      const queued = (reader: string) =>
        ({ kind: "message", revision: 0, reader, standing: "queued", reply: "" }) as const;
      ledger.add([queued("a")]);
      const filler = join(disk.path, "filler");
      writeFileSync(filler, "");
      expect(() => {
        for (;;) appendFileSync(filler, "x".repeat(512));
      }).toThrow("ENOSPC");
      expect(() => {
        for (let count = 0; count < 100; count++) ledger.add([queued(`b${count}`)]);
      }).toThrow("cannot be written: ENOSPC");
      ledger.close();
      expect(() => openLedger(path, "the mail")).toThrow("cannot be written: ENOSPC");
      rmSync(filler);
      const later = openLedger(path, "the mail");
      later.add([queued("c")]);
      later.close();
      const readers = [...readLedger(path).messages.keys()];
      expect([readers[0], readers.at(-1)]).toEqual(["0 a", "0 c"]);
    } finally {
      disk.free();
    }
  });
});
