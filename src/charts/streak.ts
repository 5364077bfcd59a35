import { raise } from "../problems.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";
import { TICK_ROOM, valueAxis } from "./axes.ts";
import { changeTick } from "./change-tick.ts";
import type { Chart, Line } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { frame, type Layer } from "./frame.ts";
import { palette } from "./palette.ts";
import { periodAxis } from "./period-axis.ts";
import { monthLabel, periodLabel } from "./period-label.ts";
import { seriesColour } from "./series-colour.ts";
import { signed } from "./signed.ts";
import { LETTERS } from "./theme.ts";
import { type Threshold, thresholdRule } from "./threshold-rule.ts";
import { valueScale } from "./value-scale.ts";
import { valuesOf } from "./values-of.ts";

/** Growth of one series in percent, oldest first, and the run of periods in it that is news. */
export interface Streak extends Figure {
  readonly line: Line;
  readonly run: readonly Period[];
  /** The period that ended the run before; null when the record does not reach so far. */
  readonly boundary: Period | null;
  /** The bound that every period of the run is beyond, and its words; null when that is nought. */
  readonly threshold: Threshold | null;
  readonly digits: number;
}

const HEIGHT = 250;
const MANY = 12;
/** Room beyond the columns for the figures at their ends, as a share of the scale. */
const END_ROOM = 0.13;

/** Growth as columns, the run of them shaded, coloured and valued, the rest grey; the period that broke the run before is named. */
export function streak(data: Streak, caption: Caption, words: ChartWords): Chart {
  if (data.run.length === 0) raise({ kind: "chart-broken", chart: data.id, what: "it has no run to show." });
  const points = data.line.points.map(({ period, value }) => ({ period, value }));
  const bounds = data.threshold ? [data.threshold] : [];
  const taken = bounds.map((bound) => bound.value);
  const scale = valueScale([...valuesOf(data.id, points), ...taken], END_ROOM);
  const ends = new Map([data.run.at(-1)!, data.run[0]!].map((period) => [period, monthLabel(period, words.months)]));
  const spec = {
    ...frame(HEIGHT, { left: TICK_ROOM, right: 44, top: 26, bottom: 26 }),
    data: { values: points },
    encoding: {
      x: {
        field: "period",
        type: "ordinal" as const,
        ...periodAxis(
          points.map((point) => point.period),
          ends,
        ),
      },
      y: {
        field: "value",
        type: "quantitative" as const,
        ...valueAxis(scale, (value) => changeTick(value, scale.ticks), taken),
      },
    },
    layer: [shade(data), columns(data), ...thresholdRule(bounds), ...labels(data, words)],
  };
  return { ...caption, id: data.id, spec, foot: data.foot, table: table(data, words) };
}

const inRun = ({ run }: Streak) => `indexof(${JSON.stringify(run)}, datum.period) >= 0`;

function shade({ run }: Streak): Layer {
  return {
    data: { values: [{ first: run[0], last: run.at(-1) }] },
    mark: { type: "rect", color: palette.shade.light },
    encoding: {
      x: { field: "first", type: "ordinal", bandPosition: 0 },
      x2: { field: "last", bandPosition: 1 },
      y: { value: 0 },
      y2: { value: "height" },
    },
  };
}

function columns(data: Streak): Layer {
  const boundary = { test: `datum.period === ${JSON.stringify(data.boundary)}`, value: palette.ink.light };
  const run = { test: inRun(data), value: seriesColour(data.line.code) };
  return { mark: { type: "bar" }, encoding: { color: { condition: [run, boundary], value: palette.past.light } } };
}

/** The columns that have a figure written at them: those of the run, or its last where there is no room for all, and the one before that broke it. */
function labels(data: Streak, words: ChartWords): Layer[] {
  const { line, run, boundary, digits } = data;
  const valued = line.points.filter((point) => point.value !== null);
  const texts = valued.map(({ period, value }) => ({ period, value, text: signed(value!, digits) }));
  const ofRun = texts
    .filter((text) => run.includes(text.period))
    .map((text) => ({ ...text, keep: text.period === run.at(-1) }));
  const broke = texts
    .filter((text) => text.period === boundary)
    .map((text) => ({ ...text, text: [monthLabel(text.period, words.months), text.text] }));
  const roomy =
    run.length > MANY ? "false" : `width / ${line.points.length} >= ${room(ofRun.map((text) => text.text))}`;
  const color = seriesColour(line.code);
  const sameSide = (broke[0]?.value ?? 0) < 0 === (ofRun[0]?.value ?? 0) < 0;
  return [
    ...written(ofRun, roomy, { color, below: 9, above: -9 }),
    ...beside(
      ofRun.filter((text) => text.keep),
      `!(${roomy})`,
      color,
    ),
    ...written(broke, sameSide ? roomy : "true", { color: palette.ink.light, below: 9, above: -9 - LETTERS - 2 }),
  ];
}

/** The figure of the last column at the right of the plot, where no other column stands behind it. */
function beside(values: readonly object[], where: string, color: string): Layer[] {
  const text: Layer = {
    data: { values: [...values] },
    transform: [{ filter: where }],
    mark: { type: "text", fontSize: LETTERS, align: "left", dx: 4, color },
    encoding: { x: { value: "width" }, text: { field: "text" } },
  };
  return values.length === 0 ? [] : [text];
}

/** The width, in pixels, that a column needs for its figure: digits of half an em. */
const room = (texts: readonly string[]) => Math.max(...texts.map((text) => text.length)) * LETTERS * 0.5;

interface Place {
  readonly color: string;
  readonly below: number;
  readonly above: number;
}

function written(values: readonly { value: number | null }[], where: string, { color, below, above }: Place): Layer[] {
  const at = (side: "<" | ">=", dy: number): Layer => ({
    data: { values: [...values] },
    transform: [{ filter: `datum.value ${side} 0 && (${where})` }],
    mark: { type: "text", fontSize: LETTERS, lineHeight: LETTERS + 2, color, dy },
    encoding: { text: { field: "text" } },
  });
  return values.length === 0 ? [] : [at("<", below), at(">=", above)];
}

function table({ line, digits }: Streak, words: ChartWords): string[][] {
  const body = line.points.map(({ period, value }) => [
    periodLabel(period, words.months),
    value === null ? "" : signed(value, digits),
  ]);
  return [[words.period, words.growth], ...body];
}
