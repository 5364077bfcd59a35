import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { callsOn, oneMore, refuseSpent } from "../../src/loaders/sources/call-counts.ts";
import { fromSourceYaml } from "../../src/loaders/sources/source-yaml.ts";
import { problemOf } from "../given/problem.ts";
import { desk, pull, stateOf, table } from "./desk.ts";
import { type Answering, type SourceServer, sourceServer } from "./server.ts";

let server: SourceServer;
let at: ReturnType<typeof desk>;
beforeAll(async () => {
  server = await sourceServer();
});
afterAll(() => server.close());
beforeEach(() => day("2026-03-01"));
afterEach(() => {
  vi.useRealTimers();
  at?.drop();
});

const day = (date: string) => vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(`${date}T09:00Z`) });

/** The office takes so many calls a day, and is asked year by year. */
const deskWith = (daily: number) =>
  desk(server.url, "", {}, (text) =>
    text
      .replace("attempts: 3,", `attempts: 3, daily: ${daily},`)
      .replace("every: 0", "every: 0\n    months: 12")
      .replace("/table.csv", "/table.csv?from={since}&to={until}"),
  );
const byYear: Answering = (request, response) => {
  const asked = new URL(request.url!, "http://office").searchParams;
  const [from, to] = [asked.get("from")!, asked.get("to")!];
  response
    .writeHead(200)
    .end(table((lines) => lines.filter((line) => line.slice(0, 7) >= from && line.slice(0, 7) <= to)));
};
const counted = (economy: string) => JSON.parse(readFileSync(join(economy, "answers", "calls.json"), "utf8"));
const since = { since: "2024-01" };

describe("a source that allows so many calls a day", () => {
  it("is asked no more often, and the next day the pull goes on from what it has", async () => {
    at = deskWith(2);
    server.answer(byYear);
    const before = stateOf(at.economy);
    const { problem } = await pull(at.data, since);
    expect(problem).toEqual({
      what: "tolls: the 2 calls that the source allows in a day have been made on 2026-03-01.",
      remedy:
        "Nothing was changed; run the same command again tomorrow (from midnight UTC), and it goes on from the answers that it has.",
    });
    expect(server.asked).toHaveLength(2);
    expect(stateOf(at.economy)).toEqual(before);
    expect((await pull(at.data, since)).problem?.what).toContain("2 calls");
    expect(server.asked).toHaveLength(2);
    day("2026-03-02");
    expect((await pull(at.data, since)).pulled).toMatchObject({ rows: 6, months: ["2026-01"] });
    expect(server.asked.map(({ path }) => path.slice(-7))).toEqual(["2024-12", "2025-12", "2026-01"]);
    day("2026-03-03");
    await pull(at.data, since);
    expect(server.asked).toHaveLength(5);
  });

  it("counts tries and redirects as the calls that they are", async () => {
    at = deskWith(4);
    server.answer((request, response, before) => {
      if (before === 0) response.writeHead(503).end();
      else if (before === 1) response.writeHead(302, { location: request.url!.replace("/table", "/new/table") }).end();
      else byYear(request, response, before);
    });
    expect((await pull(at.data, since)).problem?.what).toContain("4 calls");
    expect(server.asked).toHaveLength(4);
  });

  it("is shared by all economies of the data folder that ask it with the same key", async () => {
    at = deskWith(10);
    server.answer(byYear);
    const other = join(at.data, "other");
    mkdirSync(join(other, "answers"), { recursive: true });
    cpSync(join(at.economy, "economy.yaml"), join(other, "economy.yaml"));
    const name = new URL(server.url).host;
    writeFileSync(join(other, "answers", "calls.json"), JSON.stringify({ [name]: { day: "2026-03-01", calls: 9 } }));
    expect((await pull(at.data, since)).problem?.what).toContain("10 calls");
    expect(server.asked).toHaveLength(1);
    expect(counted(at.economy)[name].calls).toBe(1);
  });

  it("is not asked when nobody knows how often it was", async () => {
    at = deskWith(10);
    await pull(at.data, since);
    writeFileSync(join(at.economy, "answers", "calls.json"), "{");
    server.answer(byYear);
    const { problem } = await pull(at.data, since);
    expect(problem?.what).toMatch(/calls\.json is damaged/);
    expect(server.asked).toHaveLength(0);
  });

  it("is asked without counting when it states no limit", async () => {
    at = desk(server.url);
    server.answer((_, response) => response.writeHead(200).end(table()));
    await pull(at.data);
    expect(stateOf(at.economy)).not.toHaveProperty("answers/calls.json");
    expect(() => counted(at.economy)).toThrow("ENOENT");
  });
});

describe("the count of a day", () => {
  const source = (daily: string) =>
    fromSourceYaml(
      `sources:\n  a: { title: A, trust: A, format: comtrade, url: "https://a.example/", limits: { daily: ${daily} } }\n`,
      "sources.yaml",
    )[0]!;

  it("begins anew with a new day, and not with an earlier one of a clock set back", () => {
    const one = oneMore({ a: { day: "2026-03-01", calls: 5, stopped: 7 } }, "a", "2026-03-02");
    expect(one).toEqual({ a: { day: "2026-03-02", calls: 1, stopped: 7 } });
    expect(oneMore(one, "a", "2026-03-01")).toEqual({ a: { day: "2026-03-02", calls: 2, stopped: 7 } });
    expect(callsOn([one, { a: { day: "2026-03-01", calls: 9 } }, {}], "a", "2026-03-02")).toBe(1);
  });

  it("stops at the call after the last one allowed", () => {
    expect(problemOf(() => refuseSpent(source("500"), 500, "2026-03-01"))).toBeNull();
    expect(problemOf(() => refuseSpent(source("500"), 501, "2026-03-01"))?.what).toContain("500 calls");
  });

  it("has a limit of one or more", () => {
    expect(problemOf(() => source("0"))?.what).toContain("daily");
  });
});
