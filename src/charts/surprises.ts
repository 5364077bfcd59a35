import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";
import type { Chart } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { growth } from "./growth.ts";
import { periodLabel } from "./period-label.ts";
import { signed } from "./signed.ts";

/** A forecast of growth, what was first published of it, and how far above the forecast that was, in percentage points. */
export interface Outcome {
  readonly period: Period;
  readonly forecast: number;
  readonly outcome: number;
  readonly gap: number;
}

/** Forecasts of a flow against their outcomes, oldest first; a period without either is left out of `outcomes` and is a gap. */
export interface Surprises extends Figure {
  readonly flow: "exports" | "imports";
  readonly periods: readonly Period[];
  readonly outcomes: readonly Outcome[];
  readonly digits: number;
}

/** How far outcomes came in above or below their forecasts, as columns from nought; the last two carry their values. */
export function surprises(data: Surprises, caption: Caption, words: ChartWords): Chart {
  const of = new Map(data.outcomes.map((one) => [one.period, one]));
  const points = data.periods.map((period) => ({ period, value: of.get(period)?.gap ?? null, from: [] }));
  const line = { code: data.flow, name: "", points };
  const drawn = growth({ id: data.id, foot: data.foot, line, forecasts: [], digits: data.digits }, caption, words);
  // The forecast and the outcome go with each column, so that the table can be held against the data.
  const values = points.map((point) => ({ period: point.period, value: point.value, ...told(of.get(point.period)) }));
  return { ...drawn, spec: { ...drawn.spec, data: { values } } as Chart["spec"], table: table(data, words) };
}

const told = (one: Outcome | undefined) => (one ? { forecast: one.forecast, outcome: one.outcome } : {});

function table({ outcomes, digits }: Surprises, words: ChartWords): string[][] {
  const body = outcomes
    .toReversed()
    .map(({ period, forecast, outcome, gap }) => [
      periodLabel(period, words.months),
      ...[forecast, outcome, gap].map((value) => signed(value, digits)),
    ]);
  return [[words.period, words.forecast, words.outcome, words.gap], ...body];
}
