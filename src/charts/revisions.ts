import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";
import { TICK_ROOM, valueAxis } from "./axes.ts";
import { changeTick } from "./change-tick.ts";
import type { Chart } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { frame, type Layer } from "./frame.ts";
import { heightFor, labelColumn } from "./label-column.ts";
import { latestOf } from "./latest-of.ts";
import { palette } from "./palette.ts";
import { periodAxis } from "./period-axis.ts";
import { periodLabel } from "./period-label.ts";
import { seriesColour } from "./series-colour.ts";
import { signed } from "./signed.ts";
import { valueScale } from "./value-scale.ts";
import { valuesOf } from "./values-of.ts";

/** Growth in percent as it was first printed and as it stands now; null where one does not survive. */
export interface Reprint {
  readonly period: Period;
  readonly first: number | null;
  readonly now: number | null;
}

/** Revisions of one flow's growth, oldest first. */
export interface Revisions extends Figure {
  readonly flow: "exports" | "imports";
  readonly reprints: readonly Reprint[];
  readonly digits: number;
}

const HEIGHT = 230;

/** A column a period: a hollow dot at the first print, a full one at the present figure, a line between them; the last pair carries its values. */
export function revisions(data: Revisions, caption: Caption, words: ChartWords): Chart {
  const { reprints } = data;
  const shown = valuesOf(
    data.id,
    reprints.flatMap(({ first, now }) => [{ value: first }, { value: now }]),
  );
  const scale = valueScale(shown);
  const named = labelsOf(data, words);
  const height = heightFor(named, HEIGHT);
  const labels = labelColumn(named, { scale, height, colour: seriesColour(data.flow) });
  const spec = {
    ...frame(height, { left: TICK_ROOM, right: labels.room, top: 22, bottom: 26 }),
    data: { values: reprints.map(({ period, first, now }) => ({ period, first, now })) },
    encoding: {
      x: { field: "period", type: "ordinal" as const, ...periodAxis(reprints.map((one) => one.period)) },
      y: {
        field: "now",
        type: "quantitative" as const,
        ...valueAxis(scale, (value) => changeTick(value, scale.ticks)),
      },
    },
    layer: [...pairs(data.flow), ...labels.layers],
  };
  return { ...caption, id: data.id, spec, foot: data.foot, table: table(data, words) };
}

function pairs(flow: string): Layer[] {
  const first = { field: "first", type: "quantitative" as const };
  const both = [{ filter: "isValid(datum.first) && isValid(datum.now)" }];
  return [
    {
      transform: both,
      mark: { type: "rule", strokeWidth: 2, color: palette.past.light },
      encoding: { y: first, y2: { field: "now" } },
    },
    {
      transform: [{ filter: "isValid(datum.first)" }],
      mark: {
        type: "point",
        size: 52,
        strokeWidth: 1.5,
        opacity: 1,
        fill: palette.paper.light,
        stroke: palette.muted.light,
      },
      encoding: { y: first },
    },
    {
      transform: [{ filter: "isValid(datum.now)" }],
      mark: { type: "circle", size: 76, opacity: 1, color: seriesColour(flow) },
    },
  ];
}

function labelsOf({ id, reprints, digits }: Revisions, words: ChartWords) {
  const last = latestOf(
    id,
    reprints.map((one) => ({ ...one, value: one.now })),
  );
  const label = (name: string, value: number | null, bold: boolean) =>
    value === null ? [] : [{ name, text: signed(value, digits), value, bold }];
  return [...label(words.now, last.value, true), ...label(words.first, last.first, false)];
}

function table({ reprints, digits }: Revisions, words: ChartWords): string[][] {
  const cell = (value: number | null) => (value === null ? "" : signed(value, digits));
  const body = reprints
    .toReversed()
    .map(({ period, first, now }) => [periodLabel(period, words.months), cell(first), cell(now)]);
  return [[words.period, words.first, words.now], ...body];
}
