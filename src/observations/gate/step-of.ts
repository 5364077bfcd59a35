import { firstMonth, lastMonth, monthsOf, shift } from "../../vocabulary/months.ts";
import { type Period, span } from "../../vocabulary/period.ts";
import type { Series } from "../holdings.ts";
import type { Observation } from "../observation.ts";

/** How a year to date grew from the one before it. */
export interface Step {
  readonly month: Observation;
  readonly before: number;
  /** As a share of the month: how far the year to date is from the one before with the month, or from the sum of its months if that is nearer. */
  readonly gap: number;
}

/** The last step of a year to date; null without the month or the year to date before. The year to date or its month may be tried with another value. */
export function stepOf(series: Series, period: Period, tried?: { whole?: number; month?: number }): Step | null {
  const month = series.get(lastMonth(period));
  const [whole, last] = [tried?.whole ?? series.get(period)?.value, tried?.month ?? month?.value];
  const before = series.get(span(firstMonth(period), shift(lastMonth(period), -1)))?.value;
  if (whole == null || before == null || !last || !month?.value) return null;
  const gaps = [before, sumOf(series, period)].map((one) => Math.abs(whole - one - last));
  return { month, before, gap: Math.min(...gaps.filter((gap) => !Number.isNaN(gap))) / month.value };
}

/** The months before the last one together; NaN when one is missing. */
function sumOf(series: Series, period: Period): number {
  const months = monthsOf(period).slice(0, -1);
  return months.reduce((sum, one) => sum + (series.get(one)?.value ?? Number.NaN), 0);
}
