import { TICK_ROOM } from "./axes.ts";
import { KEY_NAME, type Layer } from "./frame.ts";
import { palette } from "./palette.ts";

/** A bound that matters, and how it is written: "$1tn", "−10%". */
export interface Threshold {
  readonly value: number;
  readonly label: string;
}

/** A dashed rule across the chart at each bound, with its label among the tick labels. */
export function thresholdRule(thresholds: readonly Threshold[]): Layer[] {
  if (thresholds.length === 0) return [];
  const data = { values: thresholds.map(({ value, label }) => ({ value, label })) };
  const x = { value: -TICK_ROOM };
  return [
    {
      name: `${KEY_NAME}-threshold`,
      data,
      mark: { type: "rule", color: palette.ink.light, strokeDash: [4, 3] },
      encoding: { x, x2: { value: "width" } },
    },
    {
      data,
      mark: { type: "text", align: "left", baseline: "bottom", dy: -1, fontWeight: 600 },
      encoding: { x, text: { field: "label" } },
    },
  ];
}
