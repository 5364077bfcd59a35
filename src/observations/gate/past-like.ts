import { firstMonth, lastMonth, monthNumber, shift } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import type { Series } from "../holdings.ts";
import { earlier } from "./reference.ts";

const YEARS = 6;

/** The periods before this one that are of its kind, newest first, six years at most: months before a month, years to date before a year to date. */
export function pastLike(series: Series, period: Period): Period[] {
  if (!isYearToDate(period)) return earlier(series, period);
  const oldest = shift(lastMonth(period), -YEARS * 12);
  return [...series.keys()]
    .filter((one) => isYearToDate(one) && lastMonth(one) < lastMonth(period) && lastMonth(one) >= oldest)
    .sort((one, other) => monthNumber(lastMonth(other)) - monthNumber(lastMonth(one)));
}

/** Whether a period runs from January to a later month of the same year. */
export function isYearToDate(period: Period): boolean {
  return (
    period.length > 7 && firstMonth(period).endsWith("-01") && period.slice(0, 4) === lastMonth(period).slice(0, 4)
  );
}
