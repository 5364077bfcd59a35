import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { literal, quotedName } from "../loaders/microdata/aggregation-sql.ts";
import { PLACES } from "../loaders/microdata/group.ts";
import type { Mapping } from "../loaders/sources/mapping.ts";
import { raise } from "../problems.ts";
import type { Warehouse } from "./warehouse.ts";

const TICK = 500;

// A row of up to eighteen digits sums in machine words; wider decimals are read sixty times as slowly.
/** DuckDB on a file of rows: CSV, plain or gzip or zstd, or Parquet; loaded only here. What does not fit the memory (as DuckDB writes it: 1GB) goes to a folder that is removed at the end. */
export async function duckdb(path: string, mapping: Mapping, memory: string): Promise<Warehouse> {
  if (!/[*?]/.test(path) && !existsSync(path))
    raise({ kind: "file-missing", path, remedy: "Give the file of microdata by its path." });
  const { DuckDBInstance } = await import("@duckdb/node-api").catch((error: unknown) =>
    raise({ kind: "engine-missing", engine: "DuckDB", install: "npm install @duckdb/node-api" }, error),
  );
  const aside = mkdtempSync(join(tmpdir(), "tradebrief-duckdb-"));
  const instance = await DuckDBInstance.create(":memory:", {
    memory_limit: memory,
    threads: String(availableParallelism()),
    temp_directory: aside,
    preserve_insertion_order: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "true",
  }).catch((error: unknown) => {
    rmSync(aside, { recursive: true, force: true });
    return raise({ kind: "microdata-unreadable", path, what: firstLine(error) }, error);
  });
  const connection = await instance.connect();
  await connection.run("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
  return {
    dialect: { from: fromFile(path, mapping), figure: (column) => figure(column, path) },
    async rows(sql, tell) {
      const timer = setInterval(() => tell(connection.progress.percentage / 100), TICK);
      try {
        return (await connection.runAndReadAll(sql)).getRowObjects();
      } catch (error) {
        return raise({ kind: "microdata-unreadable", path, what: firstLine(error) }, error);
      } finally {
        clearInterval(timer);
      }
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
      rmSync(aside, { recursive: true, force: true });
    },
  };
}

function isParquet(path: string): boolean {
  return /\.(parquet|pq)$/i.test(path);
}

/** The function that reads the file; a CSV has a header, every column is text but the figures. */
function fromFile(path: string, { delimiter, value, absent }: Mapping): string {
  if (isParquet(path)) return `read_parquet(${literal(path)})`;
  const missing = ["", ...Object.keys(absent)].map(literal).join(", ");
  const options = [
    "header = true",
    "all_varchar = true",
    `delim = ${literal(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `nullstr = [${missing}]`,
    `types = {${literal(value.column)}: 'DECIMAL(18,${PLACES})'}`,
    ...(value.decimal === "," ? ["decimal_separator = ','"] : []),
    ...(value.thousands ? [`thousands = ${literal(value.thousands)}`] : []),
  ].filter((option) => option !== "all_varchar = true");
  return `read_csv(${[literal(path), ...options].join(", ")})`;
}

function figure(column: string, path: string): string {
  return isParquet(path) ? `CAST(${quotedName(column)} AS DECIMAL(18,${PLACES}))` : quotedName(column);
}

/** What DuckDB says, without its hints about settings and the program's stack. */
function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split("\n").map((line) => line.trim());
  const where = lines.find((line) => line.startsWith("Original Line") || /^CSV Error on Line/.test(line)) ?? "";
  return [...new Set([lines[0]!, where])].filter(Boolean).join(" ").replaceAll(/\s+/g, " ").slice(0, 300);
}
