import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";
import { TICK_ROOM, valueAxis } from "./axes.ts";
import { changeTick } from "./change-tick.ts";
import type { Chart, Line } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { frame, type Layer } from "./frame.ts";
import { latestOf } from "./latest-of.ts";
import { palette } from "./palette.ts";
import { periodAxis } from "./period-axis.ts";
import { monthLabel, periodLabel } from "./period-label.ts";
import { seriesColour } from "./series-colour.ts";
import { signed } from "./signed.ts";
import { spread } from "./spread.ts";
import { LETTERS } from "./theme.ts";
import { type ValueScale, valueScale } from "./value-scale.ts";
import { valuesOf } from "./values-of.ts";

/** Growth of one flow in percent, period by period, oldest first, and what was forecast of it. */
export interface Growth extends Figure {
  readonly line: Line;
  readonly forecasts: readonly { readonly period: Period; readonly value: number }[];
  /** Decimals as published. */
  readonly digits: number;
}

const HEIGHT = 230;

/** Growth as columns above and below nought, forecasts as bars across them; the last two periods carry their values. */
export function growth(data: Growth, caption: Caption, words: ChartWords): Chart {
  const points = data.line.points.map(({ period, value }) => ({ period, value }));
  const known = new Set(points.map((point) => point.period));
  const forecasts = data.forecasts
    .filter((forecast) => known.has(forecast.period))
    .map(({ period, value }) => ({ period, value }));
  const scale = valueScale([...valuesOf(data.id, points), ...forecasts.map((forecast) => forecast.value)]);
  const spec = {
    ...frame(HEIGHT, { left: TICK_ROOM, right: 96, top: 22, bottom: 26 }),
    data: { values: points },
    encoding: {
      x: { field: "period", type: "ordinal" as const, ...periodAxis(points.map((point) => point.period)) },
      y: {
        field: "value",
        type: "quantitative" as const,
        ...valueAxis(scale, (value) => changeTick(value, scale.ticks)),
      },
    },
    layer: [columns(data.line.code), ...expected(forecasts), ...labels(mentions(data, words), scale)],
  };
  return { ...caption, id: data.id, spec, foot: data.foot, table: table(data, words) };
}

function columns(code: string): Layer {
  const negative = { test: "datum.value < 0", value: palette.warning.light };
  return { mark: { type: "bar" }, encoding: { color: { condition: negative, value: seriesColour(code) } } };
}

/** A bar across the column, edged with paper so that it shows on it. */
function expected(values: readonly { period: Period; value: number }[]): Layer[] {
  if (values.length === 0) return [];
  const x = { field: "period", type: "ordinal" as const };
  const bar = (strokeWidth: number, color: string): Layer => ({
    data: { values: [...values] },
    mark: { type: "rule", strokeWidth, color },
    encoding: { x: { ...x, bandPosition: 0 }, x2: { field: "period", bandPosition: 1 } },
  });
  return [bar(5, palette.paper.light), bar(2, palette.ink.light)];
}

/** A figure written at the right of the plot, as near to its value as its neighbours let it. */
interface Mention {
  readonly value: number;
  readonly text: string;
  readonly latest: boolean;
}

/** The last value, what was forecast of it, and the value before. */
function mentions({ id, line, forecasts, digits }: Growth, words: ChartWords): Mention[] {
  const last = latestOf(id, line.points);
  const before = line.points[line.points.findIndex((point) => point.period === last.period) - 1];
  const forecast = forecasts.find((each) => each.period === last.period);
  const mention = (word: string, value: number | null | undefined, latest = false) =>
    value === null || value === undefined ? [] : [{ value, text: `${word} ${signed(value, digits)}`, latest }];
  return [
    ...mention(monthLabel(last.period, words.months), last.value, true),
    ...mention(words.forecast, forecast?.value),
    ...(before ? mention(monthLabel(before.period, words.months), before.value) : []),
  ];
}

function labels(mentioned: readonly Mention[], { domain }: ValueScale): Layer[] {
  const gap = ((LETTERS + 4) * (domain[1] - domain[0])) / HEIGHT;
  const values = mentioned.map((mention) => mention.value);
  // The lowest stays clear of the years under the axis.
  const places = spread(values, gap, domain[0] + gap / 2);
  const placed = mentioned.map((mention, index) => ({ ...mention, at: places[index]! }));
  const written = (latest: boolean, fontWeight: 400 | 600, color: string): Layer => ({
    data: { values: placed.filter((mention) => mention.latest === latest) },
    mark: { type: "text", align: "left", dx: 8, fontWeight, color },
    encoding: { x: { value: "width" }, y: { field: "at", type: "quantitative" }, text: { field: "text" } },
  });
  return [written(true, 600, palette.ink.light), written(false, 400, palette.muted.light)];
}

function table({ line, forecasts, digits }: Growth, words: ChartWords): string[][] {
  const cell = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : signed(value, digits);
  const body = line.points.map(({ period, value }) => [
    periodLabel(period, words.months),
    cell(value),
    cell(forecasts.find((forecast) => forecast.period === period)?.value),
  ]);
  const shown = forecasts.length > 0 ? 3 : 2;
  return [[words.period, words.growth, words.forecast], ...body].map((row) => row.slice(0, shown));
}
