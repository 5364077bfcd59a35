import type { Place } from "../../problems.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import type { CodeBook } from "./code-book.ts";
import { flowIn, type GaccColumn, type GaccFlow } from "./gacc-columns.ts";
import { gaccFigure } from "./gacc-figure.ts";
import type { GaccLine } from "./gacc-lines.ts";
import type { GaccTitle } from "./gacc-title.ts";
import { malformed } from "./malformed.ts";
import { ABSENCE_WORDS, type Reading } from "./reading.ts";
import { type UnitScale, unitScale } from "./unit-scale.ts";

export interface GaccTable {
  readonly title: GaccTitle;
  readonly unit: UnitScale;
  readonly columns: readonly GaccColumn[];
  readonly book: CodeBook;
  readonly file: string;
}

type Line = GaccLine & { readonly code: string };
type Measured = Reading & { readonly whole: boolean };

/** The readings of a table's items; exports and imports that do not add up to the printed sum are a problem. */
export function gaccReadings(lines: readonly Line[], table: GaccTable): Reading[] {
  return lines.flatMap((line) => {
    const all = table.columns.flatMap((column) => readingsAt(line, column, table));
    for (const sum of all.filter((reading) => reading.whole)) checkSum(sum, all);
    return all
      .filter((reading, index) => !reading.whole && !isRepeated(reading, all.slice(0, index)))
      .map(({ whole: _, ...reading }) => reading);
  });
}

// January's cumulated column is the month again; where the two differ, both stay and are refused as a repeated key.
function isRepeated(reading: Measured, before: readonly Measured[]): boolean {
  return before.some(
    ({ flow, measure, period, value, whole }) =>
      !whole &&
      flow === reading.flow &&
      measure === reading.measure &&
      period === reading.period &&
      value === reading.value,
  );
}

function readingsAt(line: Line, column: GaccColumn, table: GaccTable): Measured[] {
  if (column.role === "name" || column.ofQuantity) return [];
  const place = (cell: GaccLine["values"][number]): Place => ({
    file: table.file,
    line: cell?.line ?? line.line,
    column: column.index + 1,
  });
  const cell = line.values[column.index];
  if (column.role === "quantity-unit") {
    if (!table.book.gacc.nil.includes(cell?.text ?? "")) unitScale(table.book, cell!.text, place(cell));
    return [];
  }
  const flow = flowOf(line, column, table);
  const change = line.changes?.[column.index];
  const own = readingOf(line, { ...column, flow }, cell, table, place(cell));
  const growth = line.changes
    ? readingOf(line, { ...column, flow, role: "year-on-year" }, change, table, place(change))
    : null;
  return [own, growth].filter((reading) => reading !== null);
}

function flowOf(line: Line, column: GaccColumn, { title, book, file }: GaccTable): GaccFlow {
  if (title.kind === "exports-goods") return "exports";
  if (title.kind === "imports-goods") return "imports";
  const flow = column.flow ?? (title.kind === "total" ? flowIn(line.name.toLowerCase(), book.gacc) : null);
  return (
    flow ??
    malformed(
      { file, line: line.line, column: column.index + 1 },
      `neither "${line.name}" nor "${column.head}" says whether it is exports or imports.`,
      "The heads of the table changed; compare the page with docs/sources.md.",
    )
  );
}

function readingOf(
  line: Line,
  column: GaccColumn & { flow: GaccFlow },
  cell: GaccLine["values"][number],
  table: GaccTable,
  place: Place,
): Measured | null {
  const physical = physicalUnit(line, column, table);
  if (column.role === "quantity" && !physical) return null;
  const isGrowth = column.role === "year-on-year" || column.role === "month-on-month";
  const unit = isGrowth ? { unit: "percent", power: 0 } : (physical ?? table.unit);
  const { value, step, absence } = gaccFigure(cell, unit.power, table.book.gacc, place);
  const goods = table.title.kind === "partners" || table.title.kind === "total" ? ALL_GOODS : line.code;
  return {
    reporter: table.book.sources.get("gacc")!.reporter,
    partner: table.title.kind === "partners" ? line.code : WORLD,
    product: goods,
    flow: column.flow === "both" ? "balance" : column.flow,
    whole: column.flow === "both",
    measure: column.role as Reading["measure"],
    adjustment: "unadjusted",
    period: column.period,
    unit: unit.unit,
    value,
    step,
    absence,
    terms: physical && !isGrowth ? "" : table.unit.unit,
    status: absence ? "missing" : column.baseYear ? "revised" : "provisional",
    note: absence ? ABSENCE_WORDS[absence] : "",
    known: null,
    place,
  };
}

function physicalUnit(line: Line, column: GaccColumn, table: GaccTable): UnitScale | null {
  if (column.role !== "quantity") return null;
  const at = table.columns.find((one) => one.role === "quantity-unit");
  const cell = at && line.values[at.index];
  if (!cell || table.book.gacc.nil.includes(cell.text)) return null;
  return unitScale(table.book, cell.text, { file: table.file, line: cell.line, column: at.index + 1 });
}

function checkSum(sum: Measured, all: readonly Measured[]): void {
  if (sum.measure !== "level" || sum.value === null) return;
  const part = (flow: string) =>
    all.find((one) => !one.whole && one.flow === flow && one.measure === "level" && one.period === sum.period)?.value;
  const [out, into] = [part("exports"), part("imports")];
  if (out === undefined || into === undefined || out === null || into === null) return;
  // Three rounded figures may miss each other by one and a half of their last digit.
  if (Math.abs(out + into - sum.value) > 1.5 * sum.step * (1 + 1e-9))
    malformed(
      sum.place,
      `exports and imports of ${sum.period} do not add up to the printed ${sum.value}.`,
      "A digit is mistyped or the columns are shifted; compare the row with the page.",
    );
}
