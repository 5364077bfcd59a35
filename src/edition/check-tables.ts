import type { Fact } from "../indicators/fact.ts";
import { period as asPeriod } from "../vocabulary/period.ts";
import type { TableName } from "../vocabulary/words.ts";
import { byId } from "./by-id.ts";
import type { Fault, PageEvidence } from "./check.ts";
import type { Table } from "./edition.ts";
import { factMeasure, factSubject } from "./fact-subject.ts";
import { plainSpaces, type TableReading, textOf } from "./page-reading.ts";

/** What stands in the columns of each table: flow and measure, of the edition's period or the one before. */
const COLUMNS: Readonly<Record<TableName, readonly RegExp[]>> = {
  recent: [
    /^exports .*level/,
    /^exports .*year-on-year/,
    /^imports .*level/,
    /^imports .*year-on-year/,
    /^balance .*level/,
  ],
  partners: [
    /^exports level/,
    /^exports year-on-year/,
    /^exports year-on-year/,
    /^exports share/,
    /^imports level/,
    /^imports year-on-year/,
  ],
  goods: [/^exports level/, /^exports year-on-year/],
  forecasts: [/ forecast/, / first-print|year-on-year|level/, /\.less\./],
  revisions: [/^exports .*first-print/, /^exports year-on-year/, /^imports .*first-print/, /^imports year-on-year/],
};

/** The reference tables of the page: heads, names and feet as the edition has them, and each cell the fact that its row and column call for. */
export function checkTables(evidence: PageEvidence): Fault[] {
  const { page, fresh } = evidence;
  if (!page) return [];
  const printed = page.tables.filter(({ zone }) => zone === "tables");
  const missing = fresh.tables.filter(({ id }) => !printed.some(({ of }) => of === `table-${id}`));
  return [
    ...wrongLabels(evidence),
    ...missing.map(({ id, caption }) => fault(id, caption, "this table is missing")),
    ...printed.flatMap((table) => {
      const made = fresh.tables.find(({ id }) => `table-${id}` === table.of);
      return made
        ? tableFaults(table, made, evidence)
        : [fault(table.of, table.caption, "the edition has no such table")];
    }),
  ];
}

/** What a table is called to those who listen is its caption. */
function wrongLabels({ page, fresh }: PageEvidence): Fault[] {
  const captions = fresh.tables.map(({ caption }) => plainSpaces(caption));
  return page!.labels
    .filter((label) => /\p{N}/u.test(label) && !captions.includes(label))
    .map((label) => fault("the tables", label, "no table is called so"));
}

function tableFaults(table: TableReading, made: Table, evidence: PageEvidence): Fault[] {
  const foot = evidence.page!.passages.find(({ zone, of }) => zone === "tables-foot" && of === table.of);
  const same = (what: string, printed: string, right: string) =>
    plainSpaces(printed) === plainSpaces(right) ? [] : [fault(made.id, printed, `the ${what} should read "${right}"`)];
  return [
    ...same("caption", table.caption, made.caption),
    ...same("head", table.head.join(" | "), made.columns.join(" | ")),
    ...same("foot", foot ? textOf(foot.pieces) : "", made.foot),
    ...same(
      "list of rows",
      table.rows.map((row) => row.name).join(" | "),
      made.rows.map((row) => row.name).join(" | "),
    ),
    ...table.rows.flatMap((row, index) => rowFaults(row, made.rows[index]?.cells ?? [], made, evidence)),
  ];
}

function rowFaults(
  row: TableReading["rows"][number],
  right: Table["rows"][number]["cells"],
  table: Table,
  evidence: PageEvidence,
): Fault[] {
  const facts = byId(evidence.fresh.facts);
  return row.cells.flatMap((pieces, column) => {
    const own = textOf(pieces.filter((piece) => piece.fact !== undefined));
    const wanted = textOf(right[column] ?? []);
    if (own !== wanted) return [fault(table.id, `${row.name}: ${own}`, `the cell should read "${wanted}"`)];
    const loose = textOf(pieces.filter((piece) => piece.fact === undefined)).replace(/^–no figure$|^– ?no figure$/, "");
    if (loose !== "")
      return [fault(table.id, `${row.name}: ${loose}`, "this stands in a cell and is bound to nothing")];
    const fact = facts.get(pieces.find((piece) => piece.fact !== undefined)?.fact ?? "");
    const reason = fact ? misplaced(fact, row.name, column, table, evidence) : null;
    return reason === null ? [] : [fault(table.id, `${row.name}: ${own}`, reason)];
  });
}

/** Why the fact does not belong in that row and column; null when it does. */
function misplaced(fact: Fact, name: string, column: number, table: Table, evidence: PageEvidence): string | null {
  const subject = factSubject(fact.id)!;
  const what = fact.id.includes(".less.") ? `${subject.flow} .less.` : `${subject.flow} ${factMeasure(fact.id)}`;
  if (!COLUMNS[table.id as TableName]?.[column]?.test(what))
    return `"${fact.id}" does not belong in the column "${table.columns[column + 1]}"`;
  return rowNames(fact, table, evidence).some((one) => name.toLowerCase().includes(one.toLowerCase()))
    ? null
    : `"${fact.id}" does not belong in the row "${name}"`;
}

/** What the row of a fact may be called: by its period, its partner, its goods or its flow. */
function rowNames(fact: Fact, table: Table, { words, economy, fresh }: PageEvidence): string[] {
  const { partner, product, flow } = factSubject(fact.id)!;
  switch (table.id) {
    case "partners":
      return named(economy.partners, partner, "short");
    case "goods":
      return named(economy.products, product, "name");
    case "forecasts":
      return flow === "balance" ? Object.values(words.sides) : [words.flows[flow]];
    default: {
      const months = (asPeriod(fact.period) ?? fresh.month)
        .split("/")
        .map((month) => words.months[Number(month.slice(5)) - 1]!);
      const year = fact.period.slice(-7, -3);
      return [
        `${months.join("–")} ${year}`,
        ...(economy.combined && months.length > 1 ? [`${economy.combined.name} ${year}`] : []),
      ];
    }
  }
}

function named<Key extends "short" | "name">(
  all: readonly ({ code: string } & Record<Key, string>)[],
  code: string,
  key: Key,
): string[] {
  return all.filter((one) => one.code === code).map((one) => one[key]);
}

function fault(id: string, words: string, reason: string): Fault {
  return { file: "index.html", part: `table ${id}`, words: plainSpaces(words), reason };
}
