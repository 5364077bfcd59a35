import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";
import type { Chart } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { growth } from "./growth.ts";
import { periodLabel } from "./period-label.ts";
import { signed } from "./signed.ts";

/** Two figures for one period, in percent, and how far the later stands above the earlier, in percentage points. */
export interface Gap {
  readonly period: Period;
  readonly earlier: number;
  readonly later: number;
  readonly gap: number;
}

/** How far figures came out from earlier ones: first prints from forecasts, present figures from first prints. A period without either is a gap in the row. */
export interface Gaps extends Figure {
  readonly flow: "exports" | "imports";
  readonly periods: readonly Period[];
  readonly gaps: readonly Gap[];
  /** What the earlier and the later figures are called at the head of the table. */
  readonly heads: readonly [string, string];
  readonly digits: number;
}

/** The differences as columns above and below nought, oldest first; the last two carry their values. */
export function gaps(data: Gaps, caption: Caption, words: ChartWords): Chart {
  const of = new Map(data.gaps.map((one) => [one.period, one]));
  const points = data.periods.map((period) => ({ period, value: of.get(period)?.gap ?? null, from: [] }));
  const line = { code: data.flow, name: "", points };
  const drawn = growth({ id: data.id, foot: data.foot, line, forecasts: [], digits: data.digits }, caption, words);
  // Both figures go with each column, so that the table can be held against the data.
  const values = points.map(({ period, value }) => ({ period, value, ...figures(of.get(period)) }));
  return { ...drawn, spec: { ...drawn.spec, data: { values } } as Chart["spec"], table: table(data, words) };
}

const figures = (one: Gap | undefined) => (one ? { earlier: one.earlier, later: one.later } : {});

function table(data: Gaps, words: ChartWords): string[][] {
  const body = data.gaps
    .toReversed()
    .map(({ period, earlier, later, gap }) => [
      periodLabel(period, words.months),
      ...[earlier, later, gap].map((value) => signed(value, data.digits)),
    ]);
  return [[words.period, ...data.heads, words.gap], ...body];
}
