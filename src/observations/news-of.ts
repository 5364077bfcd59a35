import type { Holdings } from "./holdings.ts";
import type { Observation } from "./observation.ts";

/**
 * The rows that say something that is not held yet: a new key or month, or a figure that differs from the one held by more than the
 * rounding of the coarser of the two. What says the same with more digits is no news, nor is a missing figure where one is held.
 */
export function newsOf(rows: readonly Observation[], held: Holdings): Observation[] {
  return rows.filter((row) => {
    const before = held.find(row, row.period);
    if (!before) return true;
    if (row.value === null || before.value === null) return row.value !== null;
    const rounding = row.step === before.step ? row.step : Math.max(row.step, before.step);
    return Math.abs(row.value - before.value) > rounding * 0.5000001;
  });
}
