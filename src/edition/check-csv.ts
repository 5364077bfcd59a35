import { fromCsv, type Row } from "../loaders/csv.ts";
import { BriefingError } from "../problems.ts";
import type { AnnexWords, CsvColumn } from "../vocabulary/output-words.ts";
import { CSV_COLUMNS } from "./annex-csv.ts";
import type { Evidence, Fault } from "./check.ts";
import type { Edition } from "./edition.ts";

const FILE = "data.csv";
/** data.csv read with the loaders' reader: one row a figure, in order, each cell what the fact says. */
export function checkCsv({ annexes, fresh, words }: Evidence): Fault[] {
  const heads = CSV_COLUMNS.map((column) => words.annexes.csv[column]);
  if (annexes.csv === undefined) return [];
  try {
    return rowFaults(fromCsv(annexes.csv, FILE, heads), fresh.facts, words.annexes);
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    return [fault("the file", "", error.message)];
  }
}

function rowFaults(rows: readonly Row<string>[], facts: Edition["facts"], words: AnnexWords): Fault[] {
  const count =
    rows.length === facts.length ? [] : [fault("its rows", `${rows.length}`, `there are ${facts.length} figures`)];
  return [...count, ...facts.flatMap((fact, index) => (rows[index] ? cellFaults(rows[index], fact, words) : []))];
}

function cellFaults(
  { cells, line }: Row<string>,
  fact: Edition["facts"][number],
  { csv, yes, no }: AnnexWords,
): Fault[] {
  const right: Readonly<Record<CsvColumn, string>> = {
    figure: fact.id,
    what: fact.label,
    period: fact.period,
    value: String(fact.value),
    unit: fact.unit,
    step: String(fact.step),
    method: fact.method,
    formula: fact.formula,
    backfilled: fact.backfilled ? yes : no,
    rows: fact.from.join("; "),
  };
  // A quote before a sign keeps a spreadsheet from running the text.
  const bare = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, "");
  return CSV_COLUMNS.map((column) => [csv[column], right[column]] as const)
    .filter(([head, should]) => bare(cells[head]!) !== should)
    .map(([head, should]) => fault(`line ${line}, ${head}`, cells[head]!, `it should be "${should}"`));
}

function fault(part: string, words: string, reason: string): Fault {
  return { file: FILE, part, words, reason };
}
