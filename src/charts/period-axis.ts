import { yearOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { labelled } from "./axes.ts";

const FEW = 3;

/** A column for each period, with its year under the first one of each year, and under other columns the words given, where there is room. */
export function periodAxis(periods: readonly Period[], words: ReadonlyMap<Period, string> = new Map()) {
  const years = [...new Set(periods.map(yearOf))];
  const firsts = years.map((year) => periods.filter((period) => yearOf(period) === year));
  // The year in which the chart begins keeps its label only if it has room before the next one.
  const starts = firsts
    .filter((group, index) => index > 0 || group.length >= FEW || firsts.length === 1)
    .map((group) => group[0]!);
  const labels = new Map(starts.map((period) => [period, String(yearOf(period))]));
  for (const [period, word] of words) {
    const near = [...labels.keys()].some((other) => Math.abs(periods.indexOf(other) - periods.indexOf(period)) < FEW);
    if (!near) labels.set(period, word);
  }
  return {
    scale: { domain: [...periods], paddingInner: 0.28, paddingOuter: 0.14 },
    axis: {
      values: [...labels.keys()],
      labelExpr: labelled(labels),
      labelPadding: 6,
      labelAngle: 0,
      labelOverlap: false,
    },
    title: null,
  };
}
