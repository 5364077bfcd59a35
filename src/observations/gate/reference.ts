import { shift, yearEarlier } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import type { Series } from "../holdings.ts";

const YEAR = 12;
/** How many months of a series' own past are looked at. */
const PAST = 72;

/** The value of a period when there is a positive one. */
export function positive(series: Series, period: Period): number | null {
  const value = series.get(period)?.value ?? null;
  return value !== null && value > 0 ? value : null;
}

/** What a period is held against: the average of the twelve months before it; for a span, the same one a year earlier. Null without six such months. */
export function reference(series: Series, period: Period): number | null {
  if (period.length > 7) return positive(series, yearEarlier(period));
  let [sum, count] = [0, 0];
  for (let back = 1; back <= YEAR; back++) {
    const value = positive(series, shift(period, -back));
    if (value === null) continue;
    sum += value;
    count++;
  }
  return count < YEAR / 2 ? null : sum / count;
}

/** The periods of a series before this one, of the same length in months, newest first, six years at most. */
export function earlier(series: Series, period: Period): Period[] {
  const found: Period[] = [];
  for (let back = 1; back <= PAST; back++) {
    const one = shift(period, -back);
    if (series.has(one)) found.push(one);
  }
  return found;
}

/** The same measure of a series and period, worked out once. */
export function once(measure: (series: Series, period: Period) => number | null): typeof measure {
  const known = new WeakMap<Series, Map<Period, number | null>>();
  return (series, period) => {
    const own = known.get(series) ?? new Map<Period, number | null>();
    if (!known.has(series)) known.set(series, own);
    const value = own.get(period);
    if (value !== undefined) return value;
    const found = measure(series, period);
    own.set(period, found);
    return found;
  };
}
