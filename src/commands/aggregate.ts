import { join } from "node:path";
import { duckdb } from "../io/duckdb.ts";
import { postgres, withoutSecret } from "../io/postgres.ts";
import { progress } from "../io/progress.ts";
import { readCodes } from "../io/read-codes.ts";
import { economiesIn } from "../io/read-data.ts";
import { readText } from "../io/read-text.ts";
import { programRoot } from "../io/root.ts";
import type { Warehouse } from "../io/warehouse.ts";
import { writeText } from "../io/write-folder.ts";
import { fromEconomyYaml } from "../loaders/economy-yaml.ts";
import { aggregationSql } from "../loaders/microdata/aggregation-sql.ts";
import { bulkColumns } from "../loaders/microdata/bulk-columns.ts";
import { groupOf } from "../loaders/microdata/group.ts";
import { leadingCodes, longestCode } from "../loaders/microdata/leading-codes.ts";
import { readingsOfGroups } from "../loaders/microdata/readings-of-groups.ts";
import { fromCodes } from "../loaders/sources/code-book.ts";
import { fromMappingYaml, type Mapping } from "../loaders/sources/mapping.ts";
import { observationsOf, releaseText } from "../loaders/sources/release-text.ts";
import { raise } from "../problems.ts";
import { dataFolder } from "./data-folder.ts";
import type { Asked } from "./request.ts";

/** What `tradebrief aggregate` was asked for. */
export interface AggregateAsked extends Asked {
  readonly rows: string;
  readonly mapping: string;
  readonly table?: string | undefined;
  readonly released: string;
  readonly source: string;
  readonly memory: string;
  readonly out?: string | undefined;
  readonly json: boolean;
}

/** Sums files or tables of tens of millions of rows to the series that an economy watches, and writes them as a file of a release; returns the exit code. */
export async function aggregate(asked: AggregateAsked): Promise<number> {
  const root = dataFolder(asked);
  const known = economiesIn(root);
  if (!known.includes(asked.economy!)) raise({ kind: "economy-unknown", economy: asked.economy!, known });
  const card = join(root, asked.economy!, "economy.yaml");
  const economy = fromEconomyYaml(readText(card), card);
  if (!/^\d{4}-\d\d-\d\d$/.test(asked.released)) raise({ kind: "release-day-unreadable", text: asked.released });
  const book = fromCodes(readCodes(join(programRoot(), "data", "codes"), "codes"));
  const mapping = book.mappings.get(asked.mapping) ?? fromMappingYaml(readText(asked.mapping), asked.mapping);
  const file = withoutSecret(asked.rows);
  const goods = leadingCodes(mapping.product, economy, book);
  const columns = bulkColumns(mapping, asked.mapping, book, economy.code);
  const engine = await engineFor(asked, mapping);
  const tell = progress(asked.json);
  let rows: readonly unknown[];
  try {
    rows = await engine.rows(aggregationSql(columns, longestCode(goods), engine.dialect), bar(tell, file));
  } finally {
    await engine.close();
  }
  const groups = rows.map((row) => groupOf(row, file));
  const readings = readingsOfGroups(groups, { mapping, economy, book, goods, file });
  if (readings.length === 0) raise({ kind: "microdata-empty", path: file, economy: economy.id });
  const to = {
    file: join(economy.id, "releases", asked.released, "microdata.csv"),
    release: asked.released,
    reporter: economy.code,
    currency: economy.currency,
    source: asked.source,
    origin: "published" as const,
  };
  observationsOf(readings, to);
  const text = releaseText(readings, to);
  if (asked.out === undefined) process.stdout.write(text);
  else writeText(asked.out, text);
  const lines = groups.filter(({ of }) => of === "partner").reduce((sum, group) => sum + group.lines, 0);
  tell(`${grouped(lines)} rows became ${grouped(readings.length)} figures.`);
  return 0;
}

function engineFor(asked: AggregateAsked, mapping: Mapping): Promise<Warehouse> {
  if (/^postgres(ql)?:\/\//.test(asked.rows)) {
    if (!asked.table)
      raise({
        kind: "file-missing",
        path: "--table",
        remedy: "Name the table that holds the rows, such as trade.monthly.",
      });
    return postgres(asked.rows, asked.table!);
  }
  return duckdb(asked.rows, mapping, asked.memory);
}

function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A line for every tenth of the way. */
function bar(tell: (step: string) => void, name: string): (share: number) => void {
  let told = -1;
  return (share) => {
    const tenth = Math.floor(share * 10);
    if (tenth <= told || tenth < 0 || tenth > 10) return;
    told = tenth;
    tell(`Reading ${name}: ${"█".repeat(tenth)}${"░".repeat(10 - tenth)} ${tenth * 10} %`);
  };
}
