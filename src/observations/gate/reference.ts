import { firstMonth, lastMonth, monthsOf, shift, yearEarlier } from "../../vocabulary/months.ts";
import { type Period, span } from "../../vocabulary/period.ts";
import type { Series } from "../holdings.ts";

const YEAR = 12;
const LEAST = 3;
/** How many months of a series' own past are looked at. */
const PAST = 72;

/** The value of a period when there is a positive one. */
export function positive(series: Series, period: Period): number | null {
  const value = series.get(period)?.value ?? null;
  return value !== null && value > 0 ? value : null;
}

/**
 * What a period is held against: the average of the twelve months before it, null without three of them; for a span the same one a year
 * earlier, or else what the months before it, or its last one, come to at the same pace.
 */
export function reference(series: Series, period: Period): number | null {
  if (period.length > 7) return positive(series, yearEarlier(period)) ?? atThePaceBefore(series, period);
  let [sum, count] = [0, 0];
  for (let back = 1; back <= YEAR; back++) {
    const value = positive(series, shift(period, -back));
    if (value === null) continue;
    sum += value;
    count++;
  }
  return count < LEAST ? null : sum / count;
}

function atThePaceBefore(series: Series, period: Period): number | null {
  const months = monthsOf(period).length;
  const before = positive(series, span(firstMonth(period), shift(lastMonth(period), -1)));
  if (before !== null) return (before / (months - 1)) * months;
  const month = positive(series, lastMonth(period));
  return month === null ? null : month * months;
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
