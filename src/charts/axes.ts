import { palette } from "./palette.ts";
import type { ValueScale } from "./value-scale.ts";

/** Room at the left of a plot in which the tick labels stand, on the rules that run through it. */
export const TICK_ROOM = 52;

const CLEAR = 0.07;

/** The colour of a rule: dark at nought. */
export const rule = {
  condition: { test: "datum.value === 0", value: palette.ink.light },
  value: palette.grid.light,
} as const;

/** Texts for values of an axis, as an expression that looks each up. */
export function labelled(texts: ReadonlyMap<number | string, string>): string {
  return `${JSON.stringify(Object.fromEntries(texts))}[datum.value]`;
}

/** The axis at the left: each tick a light rule with its label on top; a tick gives way to a label that is already `taken` there. */
export function valueAxis(
  { domain, ticks }: ValueScale,
  label: (value: number) => string,
  taken: readonly number[] = [],
) {
  const clear = (domain[1] - domain[0]) * CLEAR;
  const free = (value: number) => taken.every((other) => Math.abs(other - value) > clear);
  const text = (value: number) => (free(value) ? label(value) : "");
  return {
    scale: { domain: [...domain], nice: false, zero: false },
    axis: {
      values: ticks.filter((value) => !taken.includes(value)),
      labelExpr: labelled(new Map(ticks.map((value) => [value, text(value)]))),
      grid: true,
      gridColor: rule,
      ticks: true,
      tickSize: TICK_ROOM,
      tickColor: rule,
      labelAlign: "left" as const,
      labelBaseline: "bottom" as const,
      labelPadding: 0,
      labelOffset: -1,
    },
    title: null,
  };
}
