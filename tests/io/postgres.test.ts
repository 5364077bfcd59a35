import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { duckdb } from "../../src/io/duckdb.ts";
import { postgres, withoutSecret } from "../../src/io/postgres.ts";
import { readCodes } from "../../src/io/read-codes.ts";
import { aggregationSql } from "../../src/loaders/microdata/aggregation-sql.ts";
import { bulkColumns } from "../../src/loaders/microdata/bulk-columns.ts";
import { groupOf } from "../../src/loaders/microdata/group.ts";
import { fromCodes } from "../../src/loaders/sources/code-book.ts";
import { fromMappingYaml } from "../../src/loaders/sources/mapping.ts";

const ADDRESS = process.env.TRADEBRIEF_TEST_POSTGRES ?? "";
const MAPPING = fromMappingYaml(
  `title: rows of an office
reporter: { is: DEU }
partner: { column: Land }
product: { column: ware }
flow: { column: flow, words: { A: exports } }
measure: { is: level }
unit: { is: EUR }
adjustment: { is: unadjusted }
period: { column: monat }
value: { column: wert }
leave: { ware: ["00000000"] }
`,
  "mapping.yaml",
);
const ROWS: [string, string, string, string, string | null][] = Array.from({ length: 500 }, (_, at) => [
  `2025-${String((at % 12) + 1).padStart(2, "0")}`,
  at % 3 === 0 ? "A" : "E",
  ["FR", "IT", 'U"S'][at % 3]!,
  ["87032310", "85171300", "00000000"][(at % 7) % 3]!,
  at % 50 === 0 ? null : `${at * 17}.${String(at % 100).padStart(2, "0")}`,
]);

// Where no server runs, as `.ci/run` starts one, these tests are skipped.
describe.skipIf(ADDRESS === "")("a PostgreSQL table of rows", () => {
  const client = new pg.Client({ connectionString: ADDRESS });
  beforeAll(async () => {
    await client.connect();
    await client.query(
      'CREATE SCHEMA trade; CREATE TABLE trade."rows 2025" (monat text, flow text, "Land" text, ware text, wert numeric)',
    );
    for (const row of ROWS) await client.query('INSERT INTO trade."rows 2025" VALUES ($1, $2, $3, $4, $5)', row);
  });
  afterAll(async () => {
    await client.query("DROP SCHEMA trade CASCADE");
    await client.end();
  });

  const columns = bulkColumns(MAPPING, "mapping.yaml", fromCodes(readCodes("data/codes", "codes")), "DEU");

  it("gives, by the same statement, the sums that DuckDB gives", async () => {
    const here = await postgres(ADDRESS, "trade.rows 2025");
    const there = await here.rows(aggregationSql(columns, 4, here.dialect), () => undefined);
    await here.close();
    const { writeFileSync, mkdtempSync } = await import("node:fs");
    const path = `${mkdtempSync("/tmp/rows-")}/rows.csv`;
    const cell = (text: string | null) => (text === null ? "" : `"${text.replaceAll('"', '""')}"`);
    writeFileSync(path, ["monat,flow,Land,ware,wert", ...ROWS.map((row) => row.map(cell).join(","))].join("\n"));
    const engine = await duckdb(path, MAPPING, "256MB");
    const local = await engine.rows(aggregationSql(columns, 4, engine.dialect), () => undefined);
    await engine.close();
    const groups = (rows: readonly unknown[]) =>
      rows
        .map((row) => JSON.stringify(groupOf(row, ""), (_, value) => (typeof value === "bigint" ? `${value}` : value)))
        .sort();
    expect(there.length).toBeGreaterThan(30);
    expect(groups(there)).toEqual(groups(local));
  });

  it("is never written to", async () => {
    const here = await postgres(ADDRESS, "trade.rows 2025");
    await expect(here.rows('DELETE FROM trade."rows 2025"', () => undefined)).rejects.toThrow(/read-only/);
    await here.close();
  });

  it("that is not there is named, without the password", async () => {
    const secret = ADDRESS.replace("postgres@", "postgres:hunter2@");
    const here = await postgres(secret, "trade.missing");
    const failure = await here.rows("SELECT 1 FROM trade.missing", () => undefined).catch((error: Error) => error);
    await here.close();
    expect(String((failure as Error).message)).toMatch(/trade\.missing.*does not exist/);
    expect(String((failure as Error).message)).not.toContain("hunter2");
  });
});

describe("the address of a database", () => {
  it("is printed without name, password and options", () => {
    expect(withoutSecret("postgres://desk:s3cret@db.example:5432/trade?sslmode=require")).toBe(
      "postgres://db.example:5432/trade",
    );
    expect(withoutSecret("rows/2025.csv")).toBe("rows/2025.csv");
  });

  it("of a server that does not answer is named, and nothing hangs", async () => {
    await expect(postgres("postgres://desk:s3cret@127.0.0.1:1/trade", "rows")).rejects.toThrow(
      /127\.0\.0\.1:1\/trade rows cannot be summed/,
    );
  });
});

it("starts PostgreSQL for CI by a script that .ci/run takes in", () => {
  expect(readFileSync(".ci/run", "utf8")).toContain(". scripts/ci-postgres.sh");
});
