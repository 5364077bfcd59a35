import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { release } from "../../src/commands/release.ts";
import { newRelease } from "../../src/deliver/release-state.ts";
import { alarm, alarmOnce, calm } from "../../src/io/alarm.ts";
import { dataFolder } from "../given/data-folder.ts";
import { desk, stateOf, table } from "../pull/desk.ts";
import { saying, sourceServer } from "../pull/server.ts";
import { mailServer, type TestServer } from "./mail-server.ts";

/** A webhook on loopback that remembers what was posted; 200 until told otherwise. */
async function hook() {
  const posted: string[] = [];
  const answers = { status: 200 };
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      posted.push(body);
      response.writeHead(answers.status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/services/hook-token-123`;
  return { posted, answers, url, close: () => new Promise((resolve) => server.close(resolve)) };
}

let [web, mail]: [Awaited<ReturnType<typeof hook>>, TestServer] = [undefined as never, undefined as never];
const folder = mkdtempSync(join(tmpdir(), "tradebrief-alarm-"));
const settings = () => ({
  ...{ TRADEBRIEF_ALERT_URL: web.url, TRADEBRIEF_ALERT_MAIL: "night@example.net" },
  ...{ TRADEBRIEF_SMTP_HOST: "127.0.0.1", TRADEBRIEF_SMTP_PORT: String(mail.port), TRADEBRIEF_SMTP_TLS: "none" },
  ...{ TRADEBRIEF_MAIL_FROM: "Trade desk <desk@example.org>", TRADEBRIEF_UNSUBSCRIBE_SECRET: "secret of the way out" },
});

beforeEach(async () => {
  [web, mail] = [await hook(), await mailServer()];
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await Promise.all([web.close(), mail.close()]);
  rmSync(folder, { recursive: true, force: true });
});

describe("the operator", () => {
  it("is told by webhook and by mail, in one line", async () => {
    expect(await alarm("Release of ruritania/2025-11 stopped:\n the figures are torn", settings())).toBe("");
    const line = "Release of ruritania/2025-11 stopped: the figures are torn";
    expect(web.posted).toEqual([JSON.stringify({ text: line })]);
    const [raw] = mail.taken.get("night@example.net")!;
    expect(await simpleParser(raw!)).toMatchObject({ subject: line, text: `${line}\n` });
  });

  it("is told the details below, a line each, and their first line alone is the subject", async () => {
    await alarm("stopped: torn", settings(), ["row 7:\r\nBcc: nobody", `remedy ${web.url}`]);
    const text = "stopped: torn\nrow 7: Bcc: nobody\nremedy ";
    expect(JSON.parse(web.posted[0]!).text.startsWith(text)).toBe(true);
    const message = await simpleParser(mail.taken.get("night@example.net")![0]!);
    expect([message.subject, message.bcc]).toEqual(["stopped: torn", undefined]);
    expect(message.text!.startsWith(text)).toBe(true);
    expect(web.posted[0]! + message.text).not.toContain("hook-token");
  });

  it("is told by the other way when one does not work, and the reason is said without its secret", async () => {
    web.answers.status = 500;
    expect(await alarm("stopped", settings())).toBe("the webhook in TRADEBRIEF_ALERT_URL answers 500");
    expect(mail.taken.size).toBe(1);
    const fault = await alarm("stopped", { ...settings(), TRADEBRIEF_ALERT_URL: "nonsense hook-token-123" });
    expect(fault).not.toMatch(/^$|hook-token/);
  });

  it("is told nothing that is secret, whatever an error holds", async () => {
    await alarm(`the server said: secret of the way out, ${web.url}`, settings());
    expect(web.posted.join() + [...mail.taken.values()].flat().join()).not.toMatch(/secret of the way out|hook-token/);
  });

  it("is told of a failure once, of another one at once, and of the same one again after it was over", async () => {
    const path = join(folder, "ruritania.alarm");
    for (const text of ["torn", "torn", "full", "full"]) await alarmOnce(path, text, settings());
    expect(web.posted).toHaveLength(2);
    calm(path);
    await alarmOnce(path, "full", settings());
    expect(web.posted).toHaveLength(3);
  });

  it("is told again by the next run when telling did not work", async () => {
    const path = join(folder, "ruritania.alarm");
    web.answers.status = 503;
    await alarmOnce(path, "torn", settings());
    expect(existsSync(path)).toBe(false);
    web.answers.status = 200;
    expect(await alarmOnce(path, "torn", settings())).toBe("");
  });
});

describe("a release that fails", () => {
  const asked = (data: string, deliveries: string) => ({
    ...{ economy: "ruritania", month: "2025-11", data, deliveries, reports: join(folder, "reports") },
    ...{ corrections: join(folder, "corrections"), out: join(folder, "public"), title: "Trade briefings", json: true },
    ...{
      subscribers: join(folder, "nobody.csv"),
      maxBytes: 1e7,
      locale: "en",
      format: "html",
      hold: false,
      again: false,
    },
  });

  const alarmed = async (lines: string) => {
    const told: string = JSON.parse(web.posted.at(-1)!).text;
    const mails = mail.taken.get("night@example.net")!;
    const { text, subject } = await simpleParser(mails.at(-1)!);
    expect(told).toBe(lines);
    expect(text!.trim()).toBe(lines);
    expect(lines.startsWith(subject!.replace("…", ""))).toBe(true);
  };

  it("since the gate doubts what it pulled tells the operator which rows, why and what to do, once, and takes nothing in", async () => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    for (const [name, value] of Object.entries(settings())) vi.stubEnv(name, value);
    const source = await sourceServer();
    const at = desk(source.url);
    const wrong = (from: string, to: string) => (line: string) => line.replace(from, to);
    const tenfold = table((lines) => lines.map(wrong("2026-01,all,out,104.5", "2026-01,all,out,1045")));
    source.answer(saying(tenfold));
    const before = stateOf(at.economy);
    const wish = { ...asked(at.data, join(folder, "deliveries")), month: undefined, pull: true, day: "2026-02-10" };
    await expect(release(wish)).rejects.toMatchObject({ problem: { kind: "pull-doubted" } });
    await expect(release(wish)).rejects.toMatchObject({ problem: { kind: "pull-doubted" } });
    expect(web.posted).toHaveLength(1);
    const [what, ...lines] = JSON.parse(web.posted[0]!).text.split("\n");
    expect(what).toMatch(
      /^Pull for the release of ruritania stopped: (One row|\d rows) of ruritania cannot be believed, so nothing was taken in: /,
    );
    expect(lines[0]).toMatch(/^doubt {1}\S+ ruritania\/2026-02-10\/totals\.csv:\d|^doubt \S+ \S+ \(tolls:\d+/);
    expect(lines.at(-1)).toBe(
      'Look at each at the source; when it is right, take it in with `tradebrief pull ruritania --accept "why it is right"`.',
    );
    await alarmed([what, ...lines].join("\n"));
    expect(stateOf(at.economy)).toEqual(before);
    rmSync(join(at.economy, "answers"), { recursive: true });
    source.answer((_, response) => response.writeHead(403).end());
    await expect(release(wish)).rejects.toThrow();
    expect(web.posted).toHaveLength(2);
    await alarmed(
      "Pull for the release of ruritania stopped: tolls: the source refuses us (403).\nIt may want a key, or refuse programs; look at its terms.",
    );
    at.drop();
    await source.close();
  });

  it("for a month that cannot be believed carries the row and the remedy", async () => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    for (const [name, value] of Object.entries(settings())) vi.stubEnv(name, value);
    const { data, drop } = dataFolder({
      "economy.yaml": (text) => text.replace("Europe/Strelsau", "UTC"),
      "releases/2026-01-10/totals.csv": (text) =>
        text.replace(/^(2025-12,WLD,TOTAL,exports,level,)([\d.]+)/m, "$19999"),
    });
    await expect(release({ ...asked(data, join(folder, "deliveries")), month: "2025-12" })).rejects.toThrow();
    drop();
    const { text } = JSON.parse(web.posted[0]!);
    expect(text).toMatch(/stopped at "build": 2025-12 of ruritania cannot be believed/);
    expect(text.split("\n").at(-1)).toMatch(/^Look at the source; if it is right, say why in .*row: "/);
  });

  it.each([
    ["before it can begin", { "calendar.csv": "period,released,time,recorded\ntorn" }, /cannot begin/],
    [
      "in the middle of its way",
      { "economy.yaml": (text: string) => text.replace("Europe/Strelsau", "Europe/Berlin") },
      /stopped at "build": This machine's clock cannot be trusted/,
    ],
  ])("%s tells the operator, keeps no secret, and raises its problem", async (_, changes, said) => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    for (const [name, value] of Object.entries(settings())) vi.stubEnv(name, value);
    const { data, drop } = dataFolder(changes);
    const deliveries = join(folder, "deliveries");
    // An earlier run saw a later hour than this one does.
    const state = {
      ...newRelease("ruritania", "2025-11", Date.parse("2025-12-10T08:00:00Z")),
      seen: Date.now() + 3_600_000,
    };
    mkdirSync(join(deliveries, "ruritania"), { recursive: true });
    writeFileSync(join(deliveries, "ruritania/2025-11.release.json"), JSON.stringify(state));
    await expect(release(asked(data, deliveries))).rejects.toThrow();
    await expect(release(asked(data, deliveries))).rejects.toThrow();
    drop();
    expect(web.posted).toHaveLength(1);
    expect(web.posted[0]).toMatch(new RegExp(said.source.replaceAll('"', '\\\\"')));
    const kept = readdirSync(deliveries, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    for (const { parentPath, name } of kept)
      expect(readFileSync(join(parentPath, name), "utf8")).not.toMatch(/secret of the way out|hook-token/);
  });
});
