import { labelled, rule } from "./axes.ts";
import { changeTick } from "./change-tick.ts";
import type { ValueScale } from "./value-scale.ts";

/** The axis above a chart of rows: a light rule down from each round percentage, a dark one at nought. */
export function changeAxis({ domain, ticks }: ValueScale) {
  return {
    scale: { domain: [...domain], nice: false, zero: false },
    axis: {
      orient: "top" as const,
      values: [...ticks],
      labelExpr: labelled(new Map(ticks.map((value) => [value, changeTick(value, ticks)]))),
      labelPadding: 6,
      labelOverlap: true,
      labelFlush: false,
      grid: true,
      gridColor: rule,
    },
    title: null,
  };
}
