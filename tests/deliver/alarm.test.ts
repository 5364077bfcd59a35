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
