import { lastMonth, monthsOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";
import { TICK_ROOM, valueAxis } from "./axes.ts";
import type { Chart, Line, Point } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { frame, type Layer } from "./frame.ts";
import type { LabelPlace } from "./free-place.ts";
import { latestOf } from "./latest-of.ts";
import { money } from "./money.ts";
import { moneyTick } from "./money-tick.ts";
import { palette } from "./palette.ts";
import { periodLabel } from "./period-label.ts";
import { recordPlace } from "./record-place.ts";
import { seriesColour } from "./series-colour.ts";
import { spread } from "./spread.ts";
import { EDGE, LETTERS } from "./theme.ts";
import { type ValueScale, valueScale } from "./value-scale.ts";
import { valuesOf } from "./values-of.ts";
import { MONTH_NUMBER, yearAxis } from "./year-axis.ts";

/** Amounts month by month, a line a flow. */
export interface Levels extends Figure {
  readonly lines: readonly Line[];
  /** Months published together: drawn at their monthly average, or left out as a gap. */
  readonly combined: "average" | "gap";
  /** A point to mark, with its words: "Record". */
  readonly record: { readonly code: string; readonly period: Period; readonly label: string } | null;
  /** Decimals of the amounts written out. */
  readonly digits: number;
}

interface Row {
  readonly code: string;
  readonly period: Period;
  readonly value: number | null;
}

const HEIGHT = 250;
const ROOM = { left: TICK_ROOM, right: 78, top: 26, bottom: 26 };
const TABLE_ROWS = 13;

/** Amounts as lines over the years from nought, each named and valued at its end; a month without a figure is a gap. */
export function levels(data: Levels, caption: Caption, words: ChartWords): Chart {
  const rows = data.lines.flatMap((line) => line.points.flatMap((point) => monthly(line.code, point, data.combined)));
  const scale = valueScale(valuesOf(data.id, rows));
  const codes = data.lines.map((line) => line.code);
  const months = rows.map((row) => row.period).sort();
  const marked = record(data, rows, scale, words);
  const spec = {
    ...frame(HEIGHT, ROOM),
    data: { values: rows },
    transform: [{ calculate: MONTH_NUMBER, as: "month" }],
    encoding: {
      x: { field: "month", type: "quantitative" as const, ...yearAxis(months[0]!, months.at(-1)!) },
      y: { field: "value", type: "quantitative" as const, ...valueAxis(scale, (value) => moneyTick(value, words)) },
      color: {
        field: "code",
        type: "nominal" as const,
        scale: { domain: codes, range: codes.map(seriesColour) },
        legend: null,
      },
    },
    layer: [{ mark: { type: "line" as const } }, ...ends(data, rows, scale, words, marked), ...ringed(marked)],
  };
  return { ...caption, id: data.id, spec, foot: data.foot, table: table(data, words) };
}

/** A point for each month that it covers. */
function monthly(code: string, { period, value }: Point, combined: Levels["combined"]): Row[] {
  const months = monthsOf(period);
  const share = value === null || (months.length > 1 && combined === "gap") ? null : value / months.length;
  return months.map((month) => ({ code, period: month, value: share }));
}

/** A dot, the name and the value at the end of each line, and under them the word for a record that found no place beside its point. */
function ends(
  { id, lines, digits }: Levels,
  rows: readonly Row[],
  { domain }: ValueScale,
  words: ChartWords,
  marked: Marked | null,
): Layer[] {
  const under = marked?.place === null ? marked : null;
  const last = lines.map(({ code, name }) => {
    const { period, value } = latestOf(
      id,
      rows.filter((row) => row.code === code),
    );
    return { code, period, value, name, text: money(value, digits, words) };
  });
  const line = ((LETTERS + 3) * (domain[1] - domain[0])) / HEIGHT;
  const amounts = last.map((end) => end.value);
  const places = spread(amounts, (under ? 3.25 : 2.25) * line, domain[0]);
  const values = last.map((end, index) => ({ ...end, at: places[index]! }));
  const month = { transform: [{ calculate: MONTH_NUMBER, as: "month" }] };
  const label = (field: string, dy: number, fontWeight: 400 | 600, of: readonly object[] = values): Layer => ({
    data: { values: [...of] },
    ...month,
    mark: { type: "text", align: "left", dx: 9, dy, fontWeight },
    encoding: { y: { field: "at", type: "quantitative" }, text: { field } },
  });
  const dot: Layer = { data: { values }, ...month, mark: { type: "circle", size: 40, opacity: 1 } };
  const word = values.filter(({ code }) => code === under?.row.code).map((end) => ({ ...end, word: under!.text }));
  const step = LETTERS + 3;
  const up = under ? step / 2 : 0;
  return [
    dot,
    label("name", -step / 2 - up, 600),
    label("text", step / 2 - up, 400),
    ...(word.length > 0 ? [label("word", step, 400, word)] : []),
  ];
}

/** A marked point, its words, and where they stand; with null they go under the name at the end of the line. */
interface Marked {
  readonly row: Row;
  readonly text: string;
  readonly place: Omit<LabelPlace, "dx"> | null;
}

/** The point to mark and its words; at the line's end, where the value stands already, the word alone. */
function record(
  { record: asked, digits }: Levels,
  rows: readonly Row[],
  scale: ValueScale,
  words: ChartWords,
): Marked | null {
  const line = rows.filter((row) => row.code === asked?.code);
  const index = line.findIndex((row) => row.value !== null && row.period === lastMonth(asked!.period));
  const row = line[index];
  if (!asked || !row) return null;
  const end = index === line.length - 1;
  const value = `${asked.label} ${money(row.value!, digits, words)}, ${periodLabel(asked.period, words.months)}`;
  const text = end ? asked.label : value;
  const align = end ? "right" : towardsMiddle(index / line.length);
  const found = recordPlace(row, text, align, { rows, scale, height: HEIGHT, room: ROOM });
  return { row, text, place: found ?? (end ? null : { align, dy: -14 }) };
}

/** A ring around the marked point, and its words where they have a place beside it. */
function ringed(marked: Marked | null): Layer[] {
  if (!marked) return [];
  const { row, text, place } = marked;
  const values = [{ ...row, text }];
  const month = { transform: [{ calculate: MONTH_NUMBER, as: "month" }] };
  const ring: Layer = {
    data: { values },
    ...month,
    mark: { type: "point", size: 64, opacity: 1, strokeWidth: 1.5, fill: palette.paper.light },
  };
  if (!place) return [ring];
  const mark = { type: "text" as const, ...place, ...EDGE };
  return [ring, { data: { values }, ...month, mark, encoding: { text: { field: "text" } } }];
}

function towardsMiddle(place: number): "left" | "center" | "right" {
  if (place < 1 / 3) return "left";
  return place > 2 / 3 ? "right" : "center";
}

function table({ lines, digits }: Levels, words: ChartWords): string[][] {
  const periods = [...new Set(lines.flatMap((line) => line.points.map((point) => point.period)))]
    .sort()
    .slice(-TABLE_ROWS);
  const cell = (line: Line, period: Period) => {
    const value = line.points.find((point) => point.period === period)?.value ?? null;
    return value === null ? "" : money(value, digits, words);
  };
  const body = periods.map((period) => [periodLabel(period, words.months), ...lines.map((line) => cell(line, period))]);
  return [[words.period, ...lines.map((line) => line.name)], ...body];
}
