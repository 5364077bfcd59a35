import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { desk, pull, pulling, stateOf, table } from "./desk.ts";
import { type SourceServer, saying, sourceServer } from "./server.ts";

let server: SourceServer;
let at: ReturnType<typeof desk>;
beforeAll(async () => {
  server = await sourceServer();
});
afterAll(() => server.close());
afterEach(() => {
  vi.unstubAllEnvs();
  at.drop();
});

const read = (path: string) => readFileSync(`${at.economy}/${path}`, "utf8");

describe("a pull", () => {
  it("makes the new month a vintage of its own, with card, calendar and raw answer", async () => {
    at = desk(server.url);
    server.answer(saying(table(), { etag: '"one"' }));
    const { pulled } = await pull(at.data);
    expect(pulled).toEqual({
      ...{ economy: "ruritania", vintage: "releases/2026-02-10", rows: 6 },
      ...{ months: ["2026-01"], kind: "first-release", accepted: 0 },
    });
    const row = "2026-01,WLD,TOTAL,exports,level,104.5,RUC billion,unadjusted,final,published,tolls,";
    expect(read("releases/2026-02-10/totals.csv")).toContain(row);
    expect(read("calendar.csv")).toMatch(/\n2026-01,2026-02-10,09:00,no\n$/);
    expect(read("releases/2026-02-10/release.yaml")).toMatch(/sha256:\n\s+- [0-9a-f]{64}/);
  });

  it("says that there is nothing new and changes nothing, by what the source or the answer itself says", async () => {
    at = desk(server.url);
    server.answer(saying(table(), { etag: '"one"' }));
    await pull(at.data);
    const before = stateOf(at.economy);
    server.answer((request, response) => response.writeHead(request.headers["if-none-match"] ? 304 : 500).end());
    expect((await pull(at.data)).pulled).toMatchObject({ vintage: null });
    server.answer(saying(`${table()}\n`));
    expect((await pull(at.data)).pulled).toMatchObject({ vintage: null });
    expect(stateOf(at.economy)).toEqual(before);
  });

  it("keeps a revision as a vintage of its own, and only what changed", async () => {
    at = desk(server.url);
    server.answer(saying(table()));
    await pull(at.data);
    server.answer(
      saying(table((lines) => lines.map((line) => line.replace("2025-12,all,out,103.5", "2025-12,all,out,103.1")))),
    );
    const { pulled } = await pull(at.data, { day: "2026-02-20" });
    expect(pulled).toMatchObject({ vintage: "releases/2026-02-20", rows: 1, kind: "revision", months: [] });
  });

  it("adds to the vintage of the same day what comes later that day, and changes none of its rows", async () => {
    at = desk(server.url);
    server.answer(saying(table((lines) => lines.filter((line) => !line.startsWith("2026-01,Norland")))));
    await pull(at.data);
    const before = read("releases/2026-02-10/partners.csv");
    server.answer(saying(table()));
    expect((await pull(at.data)).pulled).toMatchObject({ rows: 1, vintage: "releases/2026-02-10" });
    expect(read("releases/2026-02-10/added-1.csv")).toContain("2026-01,NOR,TOTAL,exports,level,24");
    expect(read("releases/2026-02-10/partners.csv")).toBe(before);
  });

  it("reads the kept answers again without the network", async () => {
    at = desk(server.url);
    server.answer(saying(table((lines) => [...lines, "2026-01,Valdoria,out,3"])));
    expect((await pull(at.data)).problem!.what).toMatch(/tolls:152:2: .*"Valdoria"/);
    server.answer((_, response) => response.destroy());
    const mapping = `${at.economy}/mappings/tolls.yaml`;
    writeFileSync(mapping, readFileSync(mapping, "utf8").replace("Ostrova: OST", "Ostrova: OST, Valdoria: VAL"));
    expect((await pull(at.data, { offline: true })).pulled).toMatchObject({ rows: 7 });
    expect(server.asked).toEqual([]);
  });

  it("asks with a key from the environment, shows it nowhere, and stops without it", async () => {
    at = desk(server.url, "    key: TOLLS_KEY\n    headers: { x-key: '{key}' }\n");
    server.answer(saying(table()));
    vi.stubEnv("TOLLS_KEY", "");
    expect((await pull(at.data)).problem!.what).toContain("TOLLS_KEY is not set, and the source wants a key.");
    vi.stubEnv("TOLLS_KEY", "s3cret");
    const { pulled, said } = await pull(at.data);
    expect(pulled).toMatchObject({ rows: 6 });
    expect(server.asked[0]!.headers["x-key"]).toBe("s3cret");
    expect(said + read("answers/answers.json") + read("releases/2026-02-10/release.yaml")).not.toContain("s3cret");
  });

  it("never sends a key over an open line", async () => {
    at = desk("http://tolls.example", "    key: TOLLS_KEY\n    headers: { x-key: '{key}' }\n");
    vi.stubEnv("TOLLS_KEY", "s3cret");
    expect((await pull(at.data)).problem!.what).toContain("a key would go over an open line to tolls.example");
  });

  it("keeps why doubted rows were believed, and takes nothing in before", async () => {
    at = desk(server.url);
    server.answer(
      saying(table((lines) => lines.map((line) => line.replace("2026-01,all,out,104.5", "2026-01,all,out,104500")))),
    );
    const before = stateOf(at.economy);
    const doubted = await pull(at.data);
    expect(doubted.said).toMatch(
      /doubt {2}unit {2}2026-02-10\/totals\.csv:\d \(tolls:\d+:4\): exports of 2026-01 .*1,000 times too large/,
    );
    expect(doubted.problem!.remedy).toContain("--accept");
    expect(stateOf(at.economy)).toEqual(before);
    expect((await pull(at.data, { accept: "the crown was redenominated" })).pulled).toMatchObject({ rows: 6 });
    expect(read("releases/2026-02-10/release.yaml")).toContain("reason: the crown was redenominated");
  });

  it("joins the pages of an answer, and refuses those that change while they are read", async () => {
    const page = (rows: string, of: number) => `[{"page":1,"pages":${of},"per_page":1,"total":${of}},[${rows}]]`;
    const row = (month: string, value: number) =>
      `{"indicator":{"id":"X"},"country":{"id":"R"},"date":"${month}","value":${value}}`;
    const mapping =
      "title: t\nreporter: { is: RUR }\npartner: { is: WLD }\nproduct: { is: TOTAL }\nflow: { is: exports }\nmeasure: { is: level }\nunit: { is: RUC billion }\nadjustment: { is: unadjusted }\nperiod: { column: date }\nvalue: { column: value }\n";
    at = desk(server.url, "", { "mappings/tolls.yaml": mapping }, (text) =>
      text.replace("format: csv", "format: world-bank").replace("/table.csv", "/rows?page={page}"),
    );
    const months = ["2026M01", "2025M12", "2025M11"];
    const pages = (count: (at: number) => number) =>
      server.answer((_, response, before) =>
        response
          .writeHead(200)
          .end(page(row(months[before]!, before === 0 ? 104.5 : 103.5 - before + 1), count(before))),
      );
    pages((before) => (before === 1 ? 4 : 3));
    expect((await pull(at.data)).problem!.what).toContain("there were 3 pages and now 4 pages");
    pages(() => 3);
    expect((await pull(at.data)).pulled).toMatchObject({ rows: 1 });
    expect(server.asked.map(({ path }) => path)).toEqual(["/rows?page=1", "/rows?page=2", "/rows?page=3"]);
  });

  it("follows the newest links of a page of links, and asks for a table once", async () => {
    at = desk(server.url, '    index: { row: "Total of trade", newest: 1 }\n');
    const index =
      '<table><tr><td>Total of trade</td><td><a href="/old.csv">Dec</a></td><td><a href="new.csv">Jan</a></td></tr><tr><td>Fish</td></tr></table>';
    server.answer((request, response) => response.writeHead(200).end(request.url === "/new.csv" ? table() : index));
    expect((await pull(at.data)).pulled).toMatchObject({ rows: 6 });
    expect((await pull(at.data)).pulled).toMatchObject({ vintage: null });
    expect(server.asked.map(({ path }) => path)).toEqual(["/table.csv", "/new.csv", "/table.csv"]);
    server.answer(saying("<ul><li>Fish</li></ul>"));
    expect((await pull(at.data)).problem!.what).toContain('the page of links has no row that says "Total of trade"');
  });

  it("keeps the distance between two calls that a source asks for", async () => {
    at = desk(server.url, "    series: [a, b, c]\n", {}, (text) =>
      text.replace("/table.csv", "/{series}.csv").replace("every: 0", "every: 0.3"),
    );
    const times: number[] = [];
    server.answer((_, response) => {
      times.push(performance.now());
      response.writeHead(204).end();
    });
    expect((await pull(at.data)).pulled).toMatchObject({ vintage: null });
    expect(times).toHaveLength(3);
    expect(Math.min(times[1]! - times[0]!, times[2]! - times[1]!)).toBeGreaterThan(280);
  });

  it("lets one of two at once go on and tells the other who is at work", async () => {
    at = desk(server.url);
    server.answer((_, response) => setTimeout(() => response.writeHead(200).end(table()), 300));
    const both = await Promise.all([pulling(at.data).done, pull(at.data), pulling(at.data).done]);
    expect(read("releases/2026-02-10/totals.csv").split("\n")).toHaveLength(4);
    const said = both.map((one) => ("code" in one ? one.err + one.out : (one.problem?.what ?? one.said))).join("\n");
    expect(said).toMatch(/is being worked on by|nothing new/);
  }, 60_000);
});

describe("a proxy", () => {
  it("is gone through when the environment names it", async () => {
    at = desk("http://tolls.example");
    for (const name of ["HTTP_PROXY", "http_proxy"]) vi.stubEnv(name, server.url);
    for (const name of ["NO_PROXY", "no_proxy"]) vi.stubEnv(name, "");
    vi.resetModules();
    const fresh = await import("./desk.ts");
    server.answer(saying(table()));
    const { pulled } = await fresh.pull(at.data);
    expect(pulled).toMatchObject({ rows: 6 });
    expect(server.asked[0]!.path).toMatch(/tolls\.example/);
  });
});
