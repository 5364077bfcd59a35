import type { Economy } from "../vocabulary/economy.ts";
import type { Observation } from "./observation.ts";

/** The same rows as one reads them whose own currency is the economy's: its rates are plain percent, and those that were so are said to be of the other; what was converted into it is left out. */
export function reckonedIn(
  { currency, declared = currency }: Economy,
  rows: readonly Observation[],
): readonly Observation[] {
  if (currency === declared) return rows;
  const units = new Map([
    ["percent", `percent ${declared}`],
    [`percent ${currency}`, "percent"],
  ]);
  const own = rows.filter(({ unit, origin }) => unit !== currency || origin !== "converted");
  return own.map((row) => ({ ...row, unit: units.get(row.unit) ?? row.unit }));
}
