import type { TopLevelSpec } from "vega-lite";
import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";

/** A value to draw, with the observations it came from; null is a gap. In the unit of the chart's data, not yet scaled. */
export interface Point {
  readonly period: Period;
  readonly value: number | null;
  readonly from: readonly string[];
}

/** A named line or set of bars. `code` is the flow or the partner: it decides the colour on every chart of an edition. */
export interface Line {
  readonly code: string;
  readonly name: string;
  readonly points: readonly Point[];
}

/** A finished figure: its words, its Vega-Lite spec with the data inline, and the small table that says the same. */
export interface Chart extends Caption {
  readonly id: string;
  readonly spec: TopLevelSpec;
  /** Source and vintage, in one line. */
  readonly foot: string;
  /** What is drawn, as text, for those who do not see it: the first row is the head. */
  readonly table: readonly (readonly string[])[];
}
