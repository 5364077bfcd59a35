import { lastMonth, shift, yearEarlier } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import type { Series } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { factorBetween, rates } from "./factor.ts";
import { earlier, once, positive, reference } from "./reference.ts";
import type { Doubt, Submission } from "./submission.ts";
import { amount, told } from "./told.ts";

const LEAST_HISTORY = 24;
/** In logarithms: twice as much or half is never doubted, and a series may go half as far again as it ever went. */
const FLOOR = 0.8;
const BEYOND = 1.5;
const MARGIN = 0.3;
/** Where there is little history only what is several times as much, or as little, is doubted. */
const SHORT_OF_HISTORY = Math.log(5);

/**
 * Levels and quantities that leave the path of their own series: further from last month, from a year ago and from the year's average, all
 * three, than the series has been in six years. A factor of ten or an exchange rate is named.
 */
export function jumps(submission: Submission): Doubt[] {
  const { rows, after } = submission;
  return rows.flatMap((row) => {
    if (row.flow === "balance" || (row.measure !== "level" && row.measure !== "quantity")) return [];
    const series = after.series(row);
    const far = distance(series, row.period);
    // No limit is lower than the floor.
    if (far === null || far <= FLOOR || far <= limitOf(series, row.period)) return [];
    return doubtAbout(row, series, submission);
  });
}

function limitOf(series: Series, period: Period): number {
  const past = earlier(series, period);
  const strides = past.flatMap((one) => distance(series, one) ?? []);
  if (strides.length < LEAST_HISTORY) return SHORT_OF_HISTORY;
  return Math.max(FLOOR, BEYOND * Math.max(...strides) + MARGIN);
}

const distance = once((series, period) => {
  const value = positive(series, period);
  if (value === null) return null;
  const bases = [positive(series, yearEarlier(period)), reference(series, period)];
  if (period.length === 7) bases.push(positive(series, shift(period, -1)));
  const known = bases.filter((base) => base !== null);
  return known.length === 0 ? null : Math.min(...known.map((base) => Math.abs(Math.log(value / base))));
});

function doubtAbout(row: Observation, series: Series, { before }: Submission): Doubt[] {
  const base =
    reference(series, row.period) ??
    positive(series, yearEarlier(row.period)) ??
    positive(series, shift(lastMonth(row.period), -1));
  if (base === null) return [];
  const factor = factorBetween(row.value!, base, rates(row, before), 0.4);
  const against = `where ${amount(base, row.unit)} was usual`;
  const what = factor
    ? `${told(row)} ${factor}, ${against}.`
    : `${told(row)} leaves the path of its own history, ${against}.`;
  return [{ check: factor ? "unit" : "jump", row, what }];
}
