import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { desk, ON_THE_DAY, pull, stateOf, table } from "./desk.ts";
import { type SourceServer, saying, sourceServer } from "./server.ts";

let server: SourceServer;
let at: ReturnType<typeof desk>;
beforeAll(async () => {
  server = await sourceServer();
});
afterAll(() => server.close());
afterEach(() => at.drop());

describe("a pull", () => {
  it("makes the new month a vintage of its own, with card, calendar and raw answer", async () => {
    at = desk(server.url);
    server.answer(saying(table(), { etag: '"one"' }));
    const first = await pull(at.data, ON_THE_DAY);
    expect(first.err + first.out).toContain(
      "ruritania: 6 rows in releases/2026-02-10 (first-release, new months 2026-01)",
    );
    const rows = readFileSync(`${at.economy}/releases/2026-02-10/totals.csv`, "utf8");
    expect(rows).toContain("2026-01,WLD,TOTAL,exports,level,104.5,RUC billion,unadjusted,final,published,tolls,");
    expect(readFileSync(`${at.economy}/calendar.csv`, "utf8")).toMatch(/\n2026-01,2026-02-10,09:00,no\n$/);
    expect(readFileSync(`${at.economy}/releases/2026-02-10/release.yaml`, "utf8")).toMatch(
      /sha256:\n\s+- [0-9a-f]{64}/,
    );
  });

  it("says that there is nothing new and changes nothing, by what the source says of its answer or by the answer itself", async () => {
    at = desk(server.url);
    server.answer(saying(table(), { etag: '"one"' }));
    await pull(at.data, ON_THE_DAY);
    const before = stateOf(at.economy);
    server.answer((request, response) =>
      request.headers["if-none-match"] === '"one"' ? response.writeHead(304).end() : response.writeHead(500).end(),
    );
    const unchanged = await pull(at.data, ON_THE_DAY);
    expect(unchanged).toMatchObject({ code: 0, out: "ruritania: nothing new.\n" });
    server.answer(saying(`${table()}\n`));
    expect(await pull(at.data, ON_THE_DAY)).toMatchObject({ code: 0, out: "ruritania: nothing new.\n" });
    expect(stateOf(at.economy)).toEqual(before);
  });

  it("adds to the vintage of the same day what comes later that day, and changes none of its rows", async () => {
    at = desk(server.url);
    server.answer(saying(table((lines) => lines.filter((line) => !line.startsWith("2026-01,Norland")))));
    await pull(at.data, ON_THE_DAY);
    server.answer(saying(table()));
    const second = await pull(at.data, ON_THE_DAY);
    expect(second.out).toContain("1 rows in releases/2026-02-10");
    expect(readFileSync(`${at.economy}/releases/2026-02-10/added-1.csv`, "utf8")).toContain(
      "2026-01,NOR,TOTAL,exports,level,24",
    );
  });

  it("reads the kept answers again without the network", async () => {
    at = desk(server.url);
    server.answer(saying(table((lines) => [...lines, "2026-01,Valdoria,out,3"])));
    const unknown = await pull(at.data, ON_THE_DAY);
    expect(unknown.code).toBe(1);
    expect(unknown.err).toMatch(/tolls:146:2: .*"Valdoria"/);
    server.answer((_, response) => response.destroy());
    const { writeFileSync } = await import("node:fs");
    const mapping = `${at.economy}/mappings/tolls.yaml`;
    writeFileSync(mapping, readFileSync(mapping, "utf8").replace("Ostrova: OST", "Ostrova: OST, Valdoria: VAL"));
    const again = await pull(at.data, [...ON_THE_DAY, "--offline"]);
    expect(again.err + again.out).toContain("7 rows in releases/2026-02-10");
    expect(server.asked).toEqual([]);
  });

  it("asks with a key from the environment, shows it nowhere, and stops without it", async () => {
    at = desk(server.url, "    key: TOLLS_KEY\n    headers: { x-key: '{key}' }\n");
    server.answer(saying(table()));
    const without = await pull(at.data, ON_THE_DAY, { TOLLS_KEY: "" });
    expect(without.err).toContain("TOLLS_KEY is not set, and the source wants a key.");
    const withKey = await pull(at.data, ON_THE_DAY, { TOLLS_KEY: "s3cret" });
    expect(withKey.code).toBe(0);
    expect(server.asked[0]!.headers["x-key"]).toBe("s3cret");
    const kept =
      readFileSync(`${at.economy}/answers/answers.json`, "utf8") +
      readFileSync(`${at.economy}/releases/2026-02-10/release.yaml`, "utf8");
    expect(kept + withKey.err + withKey.out).not.toContain("s3cret");
  });

  it("goes through the proxy that the environment names", async () => {
    at = desk("http://tolls.example");
    server.answer((request, response) => {
      // undici opens a tunnel; a plain server refuses it, and the attempt is what we look for.
      response.writeHead(request.method === "CONNECT" ? 405 : 200).end(table());
    });
    const through = await pull(at.data, ON_THE_DAY, {
      HTTP_PROXY: server.url,
      http_proxy: server.url,
      NO_PROXY: "",
      no_proxy: "",
    });
    expect(through.err).not.toContain("ENOTFOUND");
  });

  it("lets one of two at once go on and tells the other who is at work", async () => {
    at = desk(server.url);
    server.answer((_, response) => setTimeout(() => response.writeHead(200).end(table()), 700));
    const both = await Promise.all([pull(at.data, ON_THE_DAY), pull(at.data, ON_THE_DAY)]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
    expect(both.map(({ err }) => err).join()).toMatch(/the data of ruritania is being worked on by/);
    expect(stateOf(at.economy)).toHaveProperty(["releases/2026-02-10/totals.csv"]);
  });

  it("keeps why doubted rows were believed", async () => {
    at = desk(server.url);
    server.answer(
      saying(table((lines) => lines.map((line) => line.replace("2026-01,all,out,104.5", "2026-01,all,out,104500")))),
    );
    const before = stateOf(at.economy);
    const doubted = await pull(at.data, ON_THE_DAY);
    expect(doubted.code).toBe(1);
    expect(doubted.err).toMatch(
      /doubt {2}unit {2}2026-02-10\/totals\.csv:2 \(tolls:146:\d\): exports of 2026-01 .* 1,000 times too large/,
    );
    expect(stateOf(at.economy)).toEqual(before);
    const accepted = await pull(at.data, [...ON_THE_DAY, "--accept", "the crown was redenominated"]);
    expect(accepted.code).toBe(0);
    expect(readFileSync(`${at.economy}/releases/2026-02-10/release.yaml`, "utf8")).toContain(
      "reason: the crown was redenominated",
    );
  });
});
