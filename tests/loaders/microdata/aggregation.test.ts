import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { duckdb } from "../../../src/io/duckdb.ts";
import { readCodes } from "../../../src/io/read-codes.ts";
import { readData } from "../../../src/io/read-data.ts";
import { load } from "../../../src/loaders/load.ts";
import { aggregationSql } from "../../../src/loaders/microdata/aggregation-sql.ts";
import { bulkColumns } from "../../../src/loaders/microdata/bulk-columns.ts";
import { groupOf } from "../../../src/loaders/microdata/group.ts";
import { leadingCodes, longestCode } from "../../../src/loaders/microdata/leading-codes.ts";
import { readingsOfGroups } from "../../../src/loaders/microdata/readings-of-groups.ts";
import { fromCodes } from "../../../src/loaders/sources/code-book.ts";
import { fromMappingYaml, type Mapping } from "../../../src/loaders/sources/mapping.ts";

const folder = mkdtempSync(join(tmpdir(), "microdata-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { economy } = load("germany", readData("data", "germany"));
const book = fromCodes(readCodes("data/codes", "codes"));
const MAPPING = `title: rows of an office
delimiter: ";"
reporter: { is: DEU }
partner: { column: land, list: iso2 }
product: { column: ware, words: { "87": hs87, "85": hs85 } }
flow: { column: richtung, words: { A: exports, E: imports } }
measure: { is: level }
unit: { is: EUR }
adjustment: { is: unadjusted }
period: { column: monat }
value: { column: wert, decimal: "," }
absent: { x: confidential }
groups: { EU27: [FRA, ITA] }
`;
const HEAD = "monat;richtung;land;ware;wert";

async function summed(lines: readonly string[], name = "rows.csv", yaml = MAPPING, bytes?: Uint8Array) {
  const path = join(folder, name);
  writeFileSync(path, bytes ?? `${[HEAD, ...lines].join("\n")}\n`);
  return sumsOf(path, fromMappingYaml(yaml, "mapping.yaml"));
}

async function sumsOf(path: string, mapping: Mapping) {
  const goods = leadingCodes(mapping.product, economy, book);
  const engine = await duckdb(path, mapping, "512MB");
  try {
    const columns = bulkColumns(mapping, "mapping.yaml", book, economy.code);
    const rows = await engine.rows(aggregationSql(columns, longestCode(goods), engine.dialect), () => undefined);
    const groups = rows.map((row) => groupOf(row, path));
    const readings = readingsOfGroups(groups, { mapping, economy, book, goods, file: path });
    return new Map(
      readings.map((one) => [
        `${one.period} ${one.flow} ${one.partner} ${one.product}`,
        [one.value, one.note] as const,
      ]),
    );
  } finally {
    await engine.close();
  }
}

const ROWS = [
  "2025-11;A;FR;87032310;100,25",
  "2025-11;A;IT;87032310;50",
  "2025-11;A;US;85171300;25",
  "2025-11;E;US;85171300;7",
  "2025-11;A;FR;02011000;1",
];

describe("rows of microdata", () => {
  it("become the world, each watched partner, each group and each watched product", async () => {
    const sums = await summed(ROWS);
    expect(sums.get("2025-11 exports WLD TOTAL")).toEqual([176.25, ""]);
    expect(sums.get("2025-11 exports FRA TOTAL")).toEqual([101.25, ""]);
    expect(sums.get("2025-11 exports EU27 TOTAL")).toEqual([151.25, ""]);
    expect(sums.get("2025-11 exports WLD hs87")).toEqual([150.25, ""]);
    expect(sums.get("2025-11 imports WLD hs85")).toEqual([7, ""]);
    expect([...sums.keys()].some((key) => key.includes("hs02"))).toBe(false);
  });

  it("are read from gzip as from plain text, and from Parquet", async () => {
    const plain = await summed(ROWS);
    const packed = gzipSync(`${[HEAD, ...ROWS].join("\n")}\n`);
    expect(await summed([], "rows.csv.gz", MAPPING, packed)).toEqual(plain);
    const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create()).connect();
    const parquet = join(folder, "rows.parquet");
    await connection.run(
      `COPY (SELECT monat, richtung, land, ware, wert FROM read_csv('${join(folder, "rows.csv")}', delim = ';', types = {'wert': 'DECIMAL(18,4)', 'ware': 'VARCHAR'}, decimal_separator = ',')) TO '${parquet}'`,
    );
    connection.closeSync();
    expect(await sumsOf(parquet, fromMappingYaml(MAPPING, "mapping.yaml"))).toEqual(plain);
  });

  it("without a figure are counted and noted, and never a zero in silence", async () => {
    const sums = await summed([...ROWS, "2025-11;A;FR;87032310;x"]);
    expect(sums.get("2025-11 exports FRA TOTAL")).toEqual([101.25, "1 rows without a figure"]);
  });

  it("give the same sums in whatever order they stand", async () => {
    const row = fc.record({
      flow: fc.constantFrom("A", "E"),
      land: fc.constantFrom("FR", "IT", "US", "CN"),
      ware: fc.constantFrom("87032310", "85171300", "02011000"),
      value: fc.integer({ min: -1e9, max: 1e9 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), async (rows) => {
        const lines = rows.map(
          ({ flow, land, ware, value }) =>
            `2025-11;${flow};${land};${ware};${(value / 100).toFixed(2).replace(".", ",")}`,
        );
        const sums = await summed(lines);
        expect(await summed([...lines].reverse())).toEqual(sums);
        const all = rows.filter(({ flow }) => flow === "A").reduce((sum, one) => sum + one.value, 0);
        expect(sums.get("2025-11 exports WLD TOTAL")?.[0] ?? 0).toBeCloseTo(all / 100, 6);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ["a code nobody knows", [...ROWS, "2025-11;A;QQ;87032310;1"], /the partner "QQ" is unknown/],
    ["codes of two levels", [...ROWS, "2025-11;A;FR;87;9"], /2 to 8 signs/],
    ["a figure that is none", [...ROWS, "2025-11;A;FR;87032310;12a"], /cannot be summed/],
    ["a date cut short", [...ROWS, "2025-1;A;FR;87032310;12"], /"2025-1" is not a period/],
    ["a row without a partner", [...ROWS, "2025-11;A;;87032310;12"], /1 rows of 2025-11 have no partner/],
  ])("with %s are refused", async (_, lines, message) => {
    await expect(summed(lines)).rejects.toThrow(message);
  });

  it("of the world beside its partners are refused, since goods would count twice", async () => {
    const words = MAPPING.replace("list: iso2", "words: { FR: FRA, IT: ITA, US: USA, XX: WLD }");
    await expect(summed([...ROWS, "2025-11;A;XX;87032310;150"], "world.csv", words)).rejects.toThrow(
      /beside its partners/,
    );
  });

  it("with a renamed column say which one is missing", async () => {
    await expect(summed(ROWS, "renamed.csv", MAPPING.replace("column: land", "column: country"))).rejects.toThrow(
      /country/,
    );
  });
});

describe("the command", () => {
  const run = (...args: string[]) =>
    execFileSync("node", ["bin/tradebrief.mjs", "aggregate", ...args], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });

  it("writes a file of a release that the loader takes", () => {
    const mapping = join(folder, "mapping.yaml");
    const out = join(folder, "microdata.csv");
    writeFileSync(mapping, MAPPING);
    writeFileSync(join(folder, "rows.csv"), `${[HEAD, ...ROWS].join("\n")}\n`);
    run("germany", join(folder, "rows.csv"), "--mapping", mapping, "--released", "2026-01-09", "--out", out);
    const text = readFileSync(out, "utf8");
    expect(text.split("\n")[0]).toMatch(/^period,partner,product,flow,measure,value,unit/);
    expect(text).toContain("2025-11,WLD,TOTAL,exports,level,176.25,EUR,unadjusted,final,published,microdata,");
  });

  it("leaves nothing behind when the rows are wrong", () => {
    const out = join(folder, "none.csv");
    writeFileSync(join(folder, "bad.csv"), `${HEAD}\n2025-11;A;QQ;87032310;1\n`);
    expect(() =>
      run(
        "germany",
        join(folder, "bad.csv"),
        "--mapping",
        join(folder, "mapping.yaml"),
        "--released",
        "2026-01-09",
        "--out",
        out,
      ),
    ).toThrow();
    expect(() => readFileSync(out)).toThrow();
  });
});
