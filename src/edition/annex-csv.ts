import type { Edition } from "./edition.ts";

const HEAD = ["figure", "what", "period", "value", "unit", "step", "method", "formula", "backfilled", "rows"];
/** What a spreadsheet would take for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Every figure of the edition as comma-separated values: exact numbers, quoted where needed, no text that a spreadsheet would run. */
export function annexCsv({ facts }: Edition): string {
  const rows = facts.map((fact) => [
    text(fact.id),
    text(fact.label),
    fact.period,
    String(fact.value),
    text(fact.unit),
    String(fact.step),
    text(fact.method),
    text(fact.formula),
    fact.backfilled ? "yes" : "no",
    text(fact.from.join("; ")),
  ]);
  return [HEAD, ...rows].map((row) => `${row.join(",")}\n`).join("");
}

function text(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
