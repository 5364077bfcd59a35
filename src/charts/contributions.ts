import type { Caption } from "../vocabulary/run.ts";
import { TICK_ROOM, valueAxis } from "./axes.ts";
import { changeTick } from "./change-tick.ts";
import type { Chart, Line } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { frame, type Layer } from "./frame.ts";
import { heightFor, labelColumn } from "./label-column.ts";
import { palette } from "./palette.ts";
import { periodAxis } from "./period-axis.ts";
import { periodLabel } from "./period-label.ts";
import { seriesColour } from "./series-colour.ts";
import { signed } from "./signed.ts";
import { valueScale } from "./value-scale.ts";
import { valuesOf } from "./values-of.ts";

/** What the parts of a flow added to its growth, in percentage points, period by period, oldest first, over the same periods. */
export interface Contributions extends Figure {
  /** The part that the title speaks of, and all the rest of the flow. */
  readonly lead: Line;
  readonly rest: Line;
  readonly digits: number;
}

interface Sum {
  readonly period: string;
  readonly lead: number;
  readonly rest: number;
  readonly total: number;
}

const HEIGHT = 240;

/** Columns stacked from nought, what raised growth above it and what lowered it below, with a mark at the sum of both; a period without either part is a gap. */
export function contributions(data: Contributions, caption: Caption, words: ChartWords): Chart {
  const sums = sumsOf(data);
  // The lead stands on the rest when both pull one way, and on nought when they do not.
  const parts = sums.flatMap(({ period, lead, rest }) => {
    const from = lead < 0 === rest < 0 ? rest : 0;
    return [
      { period, part: "rest", value: rest, from: 0, to: rest },
      { period, part: "lead", value: lead, from, to: from + lead },
    ];
  });
  valuesOf(data.id, parts);
  const scale = valueScale([...parts.map((part) => part.to), ...sums.map((sum) => sum.total)]);
  const last = sums.at(-1)!;
  const named = labelsOf(data, last, words);
  const height = heightFor(named, HEIGHT);
  const labels = labelColumn(named, {
    scale,
    height,
    colour: seriesColour(data.lead.code),
  });
  const periods = data.lead.points.map((point) => point.period);
  const spec = {
    ...frame(height, { left: TICK_ROOM, right: labels.room, top: 22, bottom: 26 }),
    data: { values: parts },
    encoding: {
      x: { field: "period", type: "ordinal" as const, ...periodAxis(periods) },
      y: {
        field: "to",
        type: "quantitative" as const,
        ...valueAxis(scale, (value) => changeTick(value, scale.ticks)),
      },
    },
    layer: [columns(data), ...total(sums), ...labels.layers],
  };
  return { ...caption, id: data.id, spec, foot: data.foot, table: table(data, sums, words) };
}

function sumsOf({ id, lead, rest }: Contributions): Sum[] {
  const sums = lead.points.flatMap(({ period, value }, index) => {
    const other = rest.points[index]?.value ?? null;
    return value === null || other === null ? [] : [{ period, lead: value, rest: other, total: value + other }];
  });
  valuesOf(
    id,
    sums.map((sum) => ({ value: sum.total })),
  );
  return sums;
}

function columns({ lead }: Contributions): Layer {
  const color = {
    condition: { test: "datum.part === 'lead'", value: seriesColour(lead.code) },
    value: palette.past.light,
  };
  return {
    mark: { type: "bar", stroke: palette.paper.light, strokeWidth: 0.5 },
    encoding: { color, y: { field: "from", type: "quantitative" }, y2: { field: "to" } },
  };
}

/** A short bar across each column at the sum of its parts, edged with paper so that it shows on them. */
function total(sums: readonly Sum[]): Layer[] {
  const bar = (strokeWidth: number, color: string): Layer => ({
    data: { values: sums.map(({ period, total: to }) => ({ period, to })) },
    mark: { type: "rule", strokeWidth, color },
    encoding: {
      x: { field: "period", type: "ordinal", bandPosition: 0 },
      x2: { field: "period", bandPosition: 1 },
    },
  });
  return [bar(5, palette.paper.light), bar(2, palette.ink.light)];
}

function labelsOf({ lead, rest, digits }: Contributions, last: Sum, words: ChartWords) {
  const apart = last.lead < 0 === last.rest < 0;
  return [
    { name: lead.name, value: apart ? last.rest + last.lead / 2 : last.lead / 2, of: last.lead, bold: true },
    { name: rest.name, value: last.rest / 2, of: last.rest, bold: false },
    { name: words.total, value: last.total, of: last.total, bold: false },
  ].map(({ of, ...label }) => ({ ...label, text: signed(of, digits) }));
}

function table({ lead, rest, digits }: Contributions, sums: readonly Sum[], words: ChartWords): string[][] {
  const body = sums
    .toReversed()
    .map((sum) => [
      periodLabel(sum.period as never, words.months),
      ...[sum.lead, sum.rest, sum.total].map((value) => signed(value, digits)),
    ]);
  return [[words.period, lead.name, rest.name, words.total], ...body];
}
