import type { CsvColumn } from "../vocabulary/output-words.ts";
import type { WordList } from "../vocabulary/words.ts";
import type { Edition } from "./edition.ts";

/** The columns in their order. */
export const CSV_COLUMNS: readonly CsvColumn[] = [
  ...(["figure", "what", "period", "value", "unit"] as const),
  ...(["step", "method", "formula", "backfilled", "rows"] as const),
];
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Every figure of the edition as comma-separated values: exact numbers, quoted where needed, no text that a spreadsheet would run. */
export function annexCsv({ facts }: Edition, { annexes }: WordList): string {
  const rows = facts.map((fact) => [
    text(fact.id),
    text(fact.label),
    fact.period,
    String(fact.value),
    text(fact.unit),
    String(fact.step),
    text(fact.method),
    text(fact.formula),
    text(fact.backfilled ? annexes.yes : annexes.no),
    text(fact.from.join("; ")),
  ]);
  return [CSV_COLUMNS.map((column) => text(annexes.csv[column])), ...rows].map((row) => `${row.join(",")}\n`).join("");
}

function text(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
