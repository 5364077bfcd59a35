import { monthsOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";
import { TICK_ROOM, valueAxis } from "./axes.ts";
import type { Chart, Line } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import { decimal } from "./decimal.ts";
import type { Figure } from "./figure.ts";
import { frame, type Layer } from "./frame.ts";
import { heightFor, labelColumn } from "./label-column.ts";
import { latestOf } from "./latest-of.ts";
import { palette } from "./palette.ts";
import { periodLabel } from "./period-label.ts";
import { seriesColour } from "./series-colour.ts";
import { tickDigits } from "./tick-digits.ts";
import { valueScale } from "./value-scale.ts";
import { valuesOf } from "./values-of.ts";
import { MONTH_NUMBER, yearAxis } from "./year-axis.ts";

/** Shares of partners in a flow in percent, a line a partner, all over the same periods, oldest first. */
export interface Shares extends Figure {
  readonly lines: readonly Line[];
  /** The partner that the title speaks of. */
  readonly lead: string;
  readonly digits: number;
}

const HEIGHT = 250;
const TABLE_ROWS = 13;

/** A line a partner from nought, the one that the title speaks of in colour and the others grey, each named and valued at its end; a gap stays open. */
export function shares(data: Shares, caption: Caption, words: ChartWords): Chart {
  const rows = data.lines.flatMap(({ code, points }) =>
    points.flatMap(({ period, value }) => monthsOf(period).map((month) => ({ code, period: month, value }))),
  );
  const scale = valueScale(valuesOf(data.id, rows));
  const months = rows.map((row) => row.period).sort();
  const ends = data.lines.map((line) => {
    const { value } = latestOf(data.id, line.points);
    return { name: line.name, text: decimal(value, data.digits), value, bold: line.code === data.lead };
  });
  const height = heightFor(ends, HEIGHT);
  const labels = labelColumn(ends, { scale, height, colour: seriesColour(data.lead) });
  const spec = {
    ...frame(height, { left: TICK_ROOM, right: labels.room, top: 22, bottom: 26 }),
    data: { values: rows },
    transform: [{ calculate: MONTH_NUMBER, as: "month" }],
    encoding: {
      x: { field: "month", type: "quantitative" as const, ...yearAxis(months[0]!, months.at(-1)!) },
      y: {
        field: "value",
        type: "quantitative" as const,
        ...valueAxis(scale, (value) => decimal(value, tickDigits(scale.ticks))),
      },
    },
    layer: [...lines(data), ...dots(data, months.at(-1)!), ...labels.layers],
  };
  return { ...caption, id: data.id, spec, foot: data.foot, table: table(data, words) };
}

function lines({ lead }: Shares): Layer[] {
  const line = (test: string, color: string, strokeWidth: number): Layer => ({
    transform: [{ filter: test }],
    mark: { type: "line", color, strokeWidth },
    encoding: { detail: { field: "code", type: "nominal" } },
  });
  const own = `datum.code === ${JSON.stringify(lead)}`;
  return [line(`!(${own})`, palette.past.light, 1.5), line(own, seriesColour(lead), 2.5)];
}

/** A dot at the end of each line, so that a line of one point is seen. */
function dots({ lead }: Shares, last: string): Layer[] {
  const dot = (test: string, color: string): Layer => ({
    transform: [{ filter: `datum.period === ${JSON.stringify(last)} && isValid(datum.value) && ${test}` }],
    mark: { type: "circle", size: 30, opacity: 1, color },
  });
  const own = `datum.code === ${JSON.stringify(lead)}`;
  return [dot(`!(${own})`, palette.past.light), dot(own, seriesColour(lead))];
}

function table({ lines: shown, digits }: Shares, words: ChartWords): string[][] {
  const points = shown[0]?.points.slice(-TABLE_ROWS) ?? [];
  const cell = (line: Line, period: Period) => {
    const value = line.points.find((point) => point.period === period)?.value ?? null;
    return value === null ? "" : decimal(value, digits);
  };
  const body = points.map(({ period }) => [
    periodLabel(period, words.months),
    ...shown.map((line) => cell(line, period)),
  ]);
  return [[words.period, ...shown.map((line) => line.name)], ...body.toReversed()];
}
