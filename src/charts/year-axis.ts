import { monthNumber, shift, yearOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";

/** A count of months as `monthNumber` makes it, reckoned by the chart itself from the period in its data. */
export const MONTH_NUMBER = "12 * toNumber(slice(datum.period, 0, 4)) + toNumber(slice(datum.period, 5, 7)) - 1";

/** A scale of months from the first to the last, with a label under each January. */
export function yearAxis(first: Period, last: Period) {
  const from = monthNumber(first);
  const to = monthNumber(last);
  const januaries: number[] = [];
  for (let year = yearOf(shift(first, 11)); year <= yearOf(last); year++) januaries.push(year * 12);
  return {
    scale: { domain: [from, to], nice: false, zero: false },
    axis: {
      values: januaries,
      labelExpr: "floor(datum.value / 12)",
      ticks: true,
      tickSize: 5,
      labelOverlap: true,
      labelSeparation: 3,
      labelPadding: 4,
      labelFlush: false,
    },
    title: null,
  };
}
