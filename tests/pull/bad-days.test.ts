import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { desk, pull, pulling, stateOf, table } from "./desk.ts";
import { peakOf } from "./peak.ts";
import { type Answering, type SourceServer, saying, sourceServer } from "./server.ts";

let server: SourceServer;
let at: ReturnType<typeof desk>;
beforeAll(async () => {
  server = await sourceServer();
});
afterAll(() => server.close());
afterEach(() => at.drop());

const PAGE = "<!DOCTYPE html><html><head><title>Down for maintenance</title></head></html>";
const changed = (from: string, to: string) => saying(table((lines) => lines.map((line) => line.replace(from, to))));
const drip: Answering = (_, response) => {
  response.writeHead(200);
  const timer = setInterval(() => response.write("2"), 100);
  response.on("close", () => clearInterval(timer));
};
const cutOff: Answering = (_, response) => {
  response.writeHead(200, { "content-length": 100_000 }).write(table().slice(0, 900));
  setTimeout(() => response.destroy(), 20);
};
const nonsense = Buffer.concat([
  Buffer.from("month,partner,flow,value\n2026-01,all,out,"),
  Buffer.from([0xff, 0xfe, 0xe4]),
]);

/** What the source does, and what the one line of the problem says. */
const BAD_DAYS: readonly [string, Answering, RegExp][] = [
  [
    "errors of the source",
    (_, r) => r.writeHead(500).end(),
    /was asked 3 times and it answered with an error of its own \(500\)/,
  ],
  [
    "too many calls, for longer than we wait",
    (_, r) => r.writeHead(429, { "retry-after": "3600" }).end(),
    /asked too often \(429\)/,
  ],
  ["an answer cut off", cutOff, /was asked 3 times and the answer was cut off/],
  [
    "packed bytes cut off",
    saying(gzipSync(table()).subarray(0, 300), { "content-encoding": "gzip" }),
    /the answer was cut off/,
  ],
  ["a page for people with status 200", saying(PAGE), /a web page called "Down for maintenance"/],
  ["a login with status 200", saying('<html><form><input type="password"></form></html>'), /a login page/],
  [
    "a redirect to a login",
    (_, r) => r.writeHead(302, { location: "/account/login?next=/table.csv" }).end(),
    /redirects to a login/,
  ],
  [
    "a redirect to another host",
    (_, r) => r.writeHead(302, { location: "http://elsewhere.example/table.csv" }).end(),
    /redirects to http:\/\/elsewhere\.example, which is not declared/,
  ],
  [
    "a redirect to a file",
    (_, r) => r.writeHead(302, { location: "file:///etc/passwd" }).end(),
    /redirects to file:\/\//,
  ],
  [
    "redirects in a circle",
    (_, r) => r.writeHead(302, { location: "/table.csv" }).end(),
    /redirects more than 5 times/,
  ],
  ["no right to the table", (_, r) => r.writeHead(403).end(), /the source refuses us \(403\)/],
  ["an address that is gone", (_, r) => r.writeHead(404).end(), /the source answered 404/],
  ["bytes in a wrong charset", saying(nonsense), /tolls:2: the bytes of this line are not UTF-8/],
  ["a slow drip", drip, /it took longer than 2 seconds/],
  ["no answer at all", () => undefined, /it took longer than 2 seconds/],
  [
    "an answer above the limit",
    saying(`${table()}${" ".repeat(3_000_000)}`),
    /the answer has more than 2 MB, and the limit is 2 MB/,
  ],
  [
    "an answer that grows when unpacked",
    saying(gzipSync(Buffer.alloc(60_000_000)), { "content-encoding": "gzip" }),
    /the answer has more than 2 MB/,
  ],
  ["a packing that nobody asked for", saying("x", { "content-encoding": "zstd" }), /packed the answer as "zstd"/],
  [
    "a changed head",
    saying(table().replace("month,partner,flow,value", "Month,Partner,Flow,Value")),
    /tolls.*"(month|partner)"/,
  ],
  ["a renamed column", saying(table().replace("month,partner,flow,value", "month,partner,flow,amount")), /value/],
  ["no rows", saying("month,partner,flow,value\n"), /tolls/],
  ["an empty body with status 200", saying(""), /the answer is empty/],
  ["words for a figure", changed("2026-01,all,out,104.5", "2026-01,all,out,many"), /tolls:\d+:4: .*"many"/],
  ["a partner that nobody knows", changed("2026-01,Norland", "2026-01,Atlantis"), /tolls:\d+:2: .*"Atlantis"/],
  ["a path for a partner", changed("2026-01,Norland", "2026-01,../../../etc/passwd"), /tolls:\d+:2: .*etc\/passwd/],
  ["a month to come", changed("2026-01,all,out", "2026-07,all,out"), /2026-07 lies after the release/],
  [
    "XML with a billion laughs",
    saying('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "&c;&c;">]><a>&b;</a>'),
    /XML came/,
  ],
];

describe("a pull on a bad day", () => {
  test.each(BAD_DAYS)("survives %s: one line what, one line remedy, nothing changed", async (_, answering, says) => {
    at = desk(server.url);
    const before = stateOf(at.economy);
    server.answer(answering);
    const start = performance.now();
    const { problem } = await pull(at.data);
    expect(problem?.what).toMatch(says);
    expect(problem!.what + problem!.remedy).not.toContain("\n");
    expect(problem!.remedy.length).toBeGreaterThan(10);
    expect(performance.now() - start).toBeLessThan(12_000);
    expect(stateOf(at.economy)).toEqual(before);
  });

  it.each<[string, Answering]>([
    [
      "says once that it is asked too often, and when to come back",
      (_, r, before) => (before === 0 ? r.writeHead(429, { "retry-after": "1" }).end() : r.writeHead(200).end(table())),
    ],
    ["fails once", (_, r, before) => (before === 0 ? r.writeHead(503).end() : r.writeHead(200).end(table()))],
    ["is cut off once", (q, r, before) => (before === 0 ? cutOff(q, r, before) : r.writeHead(200).end(table()))],
    ["packs with gzip", saying(gzipSync(table()), { "content-encoding": "gzip" })],
    ["packs with brotli", saying(brotliCompressSync(table()), { "content-encoding": "br" })],
    [
      "redirects on its own host",
      (q, r) =>
        q.url === "/table.csv" ? r.writeHead(301, { location: "/new/table.csv" }).end() : r.writeHead(200).end(table()),
    ],
    [
      "writes a dot, NA or a colon for what it does not have",
      saying(
        table((lines) => [
          ...lines.filter((line) => !/^2025-12,(Norland|Eastmark|Ostrova)/.test(line)),
          "2025-12,Norland,out,.",
          "2025-12,Eastmark,out,NA",
          "2025-12,Ostrova,out,:",
        ]),
      ),
    ],
  ])("takes the table from a source that %s", async (_, answering) => {
    at = desk(server.url);
    server.answer(answering);
    expect((await pull(at.data)).pulled).toMatchObject({ rows: 6, months: ["2026-01"] });
  });

  it("drops an answer of 2 GB at the limit, without growing", async () => {
    at = desk(server.url);
    let sent = 0;
    server.answer((_, response) => {
      const block = Buffer.alloc(1 << 20, "9");
      response.writeHead(200);
      const more = () => {
        while (sent < 2 ** 31) {
          sent += block.length;
          if (!response.write(block)) return response.once("drain", more);
        }
        return response.end();
      };
      response.on("error", () => undefined);
      more();
    });
    const { child, done } = pulling(at.data);
    const peak = peakOf(child);
    const { code, err } = await done;
    expect(code).toBe(1);
    expect(err).toContain("the answer has more than 2 MB, and the limit is 2 MB");
    expect(sent).toBeLessThan(64 << 20);
    expect(peak.end()).toBeLessThan(300);
  }, 60_000);
});
