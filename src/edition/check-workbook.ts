import { BriefingError } from "../problems.ts";
import type { WordList } from "../vocabulary/words.ts";
import { annexSheets } from "./annex-sheets.ts";
import type { Evidence, Fault } from "./check.ts";
import type { Edition } from "./edition.ts";
import { readWorkbook, type SheetReading } from "./read-workbook.ts";
import { periodName } from "./render-day.ts";
import { plainText } from "./render-runs.ts";
import { toldBySame } from "./told-by-same.ts";

const FILE = "data.xlsx";

/** data.xlsx read from its parts: every sheet, text and number shows what the edition's tables, charts and register say. */
export function checkWorkbook(evidence: Evidence): Fault[] {
  const bytes = evidence.annexes.workbook;
  if (bytes === undefined) return [];
  try {
    return sheetFaults(readWorkbook(bytes), toldBySame(evidence), evidence.words);
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    return [fault("the file", "", error.message)];
  }
}

function sheetFaults(stands: readonly SheetReading[], edition: Edition, words: WordList): Fault[] {
  const sheets = annexSheets(edition, words);
  const printed = printedRows(edition, words);
  const before = sheets.length - printed.length;
  const right = sheets.map(({ name, title, notes, head, rows }, index) => ({
    name,
    rows: [
      [title],
      ...notes.map((note) => [note]),
      ...(rows.length > 0 ? [[], [...head], ...(printed[index - before] ?? (rows as readonly string[][]))] : []),
    ],
  }));
  const names = [stands, right].map((all) => all.map(({ name }) => name).join(", "));
  if (names[0] !== names[1]) return [fault("its sheets", names[0]!, `the sheets should be ${names[1]}`)];
  return right.flatMap(({ name, rows }, index) => cellFaults(name, stands[index]!.rows, rows));
}

/** The rows under the head of each sheet with figures, in the printed words of the edition itself. */
function printedRows({ tables, charts, facts }: Edition, words: WordList): string[][][] {
  return [
    ...tables.map(({ rows }) => rows.map((row) => [row.name, ...row.cells.map(plainText)])),
    ...charts.map(({ table }) => table.slice(1).map((row) => [...row])),
    facts.map((fact) => [
      fact.id,
      fact.label,
      periodName(fact.period, words),
      String(fact.value),
      fact.unit,
      fact.formula,
      fact.backfilled ? words.annexes.yes : words.annexes.no,
      fact.from.join("; "),
    ]),
  ];
}

function cellFaults(
  sheet: string,
  stands: readonly (readonly string[])[],
  right: readonly (readonly string[])[],
): Fault[] {
  const count = Math.max(stands.length, right.length);
  return Array.from({ length: count }, (_, row) => {
    const [is, should] = [stands[row] ?? [], right[row] ?? []];
    return Array.from({ length: Math.max(is.length, should.length) }, (_, column) => {
      const [one, other] = [is[column] ?? "", should[column] ?? ""];
      return one === other
        ? []
        : [fault(`sheet "${sheet}", row ${row + 1}, column ${column + 1}`, one, `it should show "${other}"`)];
    }).flat();
  }).flat();
}

function fault(part: string, words: string, reason: string): Fault {
  return { file: FILE, part, words, reason };
}
