import { yearOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { labelled } from "./axes.ts";

const FEW = 3;
/** So many labels have room side by side in the narrowest plot. */
const SIDE_BY_SIDE = 6;

/** A column for each period, with its year under the first one of each year, and under other columns the words given, where there is room. */
export function periodAxis(periods: readonly Period[], words: ReadonlyMap<Period, string> = new Map()) {
  const few = Math.max(FEW, Math.ceil(periods.length / SIDE_BY_SIDE));
  const years = [...new Set(periods.map(yearOf))];
  const firsts = years.map((year) => periods.filter((period) => yearOf(period) === year));
  // The year in which the chart begins keeps its label only if it has room before the next one.
  const starts = firsts
    .filter((group, index) => index > 0 || group.length >= few || firsts.length === 1)
    .map((group) => group[0]!);
  const labels = new Map(starts.map((period) => [period, String(yearOf(period))]));
  for (const [period, word] of words) {
    const near = [...labels.keys()].some((other) => Math.abs(periods.indexOf(other) - periods.indexOf(period)) < few);
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
