import { fromCsv, type Row } from "../loaders/csv.ts";
import { BriefingError } from "../problems.ts";
import type { Evidence, Fault } from "./check.ts";
import type { Edition } from "./edition.ts";

const FILE = "data.csv";
const COLUMNS = [
  "figure",
  "what",
  "period",
  "value",
  "unit",
  "step",
  "method",
  "formula",
  "backfilled",
  "rows",
] as const;
type Column = (typeof COLUMNS)[number];

/** data.csv read with the loaders' reader: one row a figure, in order, each cell what the fact says. */
export function checkCsv({ annexes, fresh }: Evidence): Fault[] {
  if (annexes.csv === undefined) return [];
  try {
    return rowFaults(fromCsv(annexes.csv, FILE, COLUMNS), fresh.facts);
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    return [fault("the file", "", error.message)];
  }
}

function rowFaults(rows: readonly Row<Column>[], facts: Edition["facts"]): Fault[] {
  const count =
    rows.length === facts.length ? [] : [fault("its rows", `${rows.length}`, `there are ${facts.length} figures`)];
  return [...count, ...facts.flatMap((fact, index) => (rows[index] ? cellFaults(rows[index], fact) : []))];
}

function cellFaults({ cells, line }: Row<Column>, fact: Edition["facts"][number]): Fault[] {
  const right: Readonly<Record<Column, string>> = {
    figure: fact.id,
    what: fact.label,
    period: fact.period,
    value: String(fact.value),
    unit: fact.unit,
    step: String(fact.step),
    method: fact.method,
    formula: fact.formula,
    backfilled: fact.backfilled ? "yes" : "no",
    rows: fact.from.join("; "),
  };
  // A quote before a sign keeps a spreadsheet from running the text.
  const bare = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, "");
  return COLUMNS.filter((column) => bare(cells[column]) !== right[column]).map((column) =>
    fault(`line ${line}, ${column}`, cells[column], `it should be "${right[column]}"`),
  );
}

function fault(part: string, words: string, reason: string): Fault {
  return { file: FILE, part, words, reason };
}
