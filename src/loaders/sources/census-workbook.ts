import type { Place } from "../../problems.ts";
import { monthAt } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import { type Adjustment, ALL_GOODS, type Flow } from "../../vocabulary/trade.ts";
import { checkReadings } from "./check-readings.ts";
import { type CodeBook, ours, PASSED_OVER } from "./code-book.ts";
import { type Figure, figure } from "./figure.ts";
import { malformed } from "./malformed.ts";
import type { Reading } from "./reading.ts";
import { unitScale } from "./unit-scale.ts";
import { firstSheet, type SheetRow } from "./workbook.ts";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const FLOWS: readonly [letter: string, flow: Flow][] = [
  ["I", "imports"],
  ["E", "exports"],
];
/** All partners together, seasonally adjusted and not. */
const [WORLD_ADJUSTED, WORLD_UNADJUSTED] = ["0004", "0015"];

/**
 * The readings of the country workbook of the census bureau: imports and exports by month, million dollars in the file. Months to come stand
 * there as 0: nothing is read after the newest month in which the world's row has trade.
 */
export function fromCensusWorkbook(bytes: Uint8Array, file: string, book: CodeBook, most?: number): Reading[] {
  const [head, ...rows] = firstSheet(bytes, file, most);
  if (!head) malformed({ file }, "the sheet is empty.", "Fetch the workbook again.");
  const columns = columnsOf(head, file);
  const filled = rows.filter((row) => row.cells.has(columns("year")));
  const newest = newestMonth(filled, columns, file);
  return checkReadings(
    filled.flatMap((row) => readingsOf(row, columns, newest, file, book)),
    file,
  );
}

type Columns = (name: string) => number;

function columnsOf(head: SheetRow, file: string): Columns {
  const names = new Map([...head.cells].map(([column, name]) => [name.trim().toUpperCase(), column]));
  const column: Columns = (name) =>
    names.get(name.toUpperCase()) ??
    malformed(
      { file, line: head.row },
      `there is no column "${name}".`,
      `The source renamed it; its columns are ${[...names.keys()].join(", ")}.`,
    );
  for (const name of [
    "year",
    "CTY_CODE",
    ...FLOWS.flatMap(([letter]) => [...MONTHS, "YR"].map((month) => letter + month)),
  ])
    column(name);
  return column;
}

function newestMonth(rows: readonly SheetRow[], columns: Columns, file: string): Period {
  const world = rows.filter((row) => codeOf(row, columns) === WORLD_UNADJUSTED);
  const months = world.flatMap((row) =>
    MONTHS.flatMap((month, at) => (traded(row, month, columns) ? [monthAt(yearOf(row, columns, file) * 12 + at)] : [])),
  );
  return (
    months.toSorted().at(-1) ??
    malformed(
      { file },
      `no row of all partners (${WORLD_UNADJUSTED}) has trade.`,
      "Without it one cannot tell which months are published; fetch the workbook again.",
    )
  );
}

function traded(row: SheetRow, month: string, columns: Columns): boolean {
  return FLOWS.some(([letter]) => Number(row.cells.get(columns(letter + month)) ?? 0) !== 0);
}

function yearOf(row: SheetRow, columns: Columns, file: string): number {
  const text = row.cells.get(columns("year")) ?? "";
  if (!/^(19|20)\d\d$/.test(text))
    malformed(at(row, columns("year"), file), `"${text}" is not a year.`, "Compare the row with the workbook.");
  return Number(text);
}

/** Codes lose their zeros where the sheet keeps them as numbers. */
function codeOf(row: SheetRow, columns: Columns): string {
  return (row.cells.get(columns("CTY_CODE")) ?? "").trim().padStart(4, "0");
}

function at(row: SheetRow, column: number, file: string): Place {
  return { file, line: row.row, column: column + 1 };
}

function readingsOf(row: SheetRow, columns: Columns, newest: Period, file: string, book: CodeBook): Reading[] {
  const code = codeOf(row, columns);
  const adjustment: Adjustment = code === WORLD_ADJUSTED ? "seasonally-adjusted" : "unadjusted";
  const partner = ours(
    book,
    "schedule-c",
    code === WORLD_ADJUSTED ? WORLD_UNADJUSTED : code,
    at(row, columns("CTY_CODE"), file),
  );
  if (partner === PASSED_OVER) return [];
  const source = book.sources.get("census-workbook")!;
  const year = yearOf(row, columns, file);
  return FLOWS.flatMap(([letter, flow]) => {
    const about = {
      reporter: source.reporter,
      partner,
      product: ALL_GOODS,
      flow,
      measure: "level" as const,
      adjustment,
      known: null,
    };
    const months = MONTHS.map((month, index) => ({
      period: monthAt(year * 12 + index),
      column: columns(letter + month),
    })).filter(({ period }) => period <= newest);
    const readings = months.map(({ period, column }) => ({
      ...about,
      period,
      ...figureOf(row, column, source.unit, book, file),
    }));
    checkYear(readings, row, columns(`${letter}YR`), source.unit, book, file);
    return readings;
  });
}

function figureOf(
  row: SheetRow,
  column: number,
  unitText: string,
  book: CodeBook,
  file: string,
): Figure & Pick<Reading, "place"> {
  const place = at(row, column, file);
  const refuse = (text: string) =>
    malformed(place, `"${text}" is not a number.`, "Compare the cell with the workbook.");
  const digits = row.cells.get(column)?.trim() || null;
  return { ...figure(digits, unitScale(book, unitText, place), "final", refuse), place };
}

// The months of a year and its total are rounded apart, and revised apart by a trifle.
function checkYear(
  months: readonly Reading[],
  row: SheetRow,
  column: number,
  unit: string,
  book: CodeBook,
  file: string,
): void {
  const year = figureOf(row, column, unit, book, file);
  const sum = months.reduce((total, { value }) => total + (value ?? 0), 0);
  if (year.value === null || year.value === 0 || months.some(({ value }) => value === null)) return;
  if (Math.abs(sum - year.value) > 0.001 * Math.abs(year.value) + 2e6)
    malformed(
      year.place,
      `the months add up to ${sum}, the year's total is ${year.value}.`,
      "A digit is mistyped or columns are shifted; compare the row with the workbook.",
    );
}
