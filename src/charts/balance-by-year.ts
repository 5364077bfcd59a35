import { lastMonth } from "../vocabulary/months.ts";
import type { Caption } from "../vocabulary/run.ts";
import { labelled, TICK_ROOM, valueAxis } from "./axes.ts";
import type { Chart, Point } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { frame, KEY_NAME, type Layer } from "./frame.ts";
import { freePlace, type LabelPlace } from "./free-place.ts";
import { money } from "./money.ts";
import { moneyTick } from "./money-tick.ts";
import { palette } from "./palette.ts";
import { seriesColour } from "./series-colour.ts";
import { spread } from "./spread.ts";
import { EDGE, LETTERS } from "./theme.ts";
import { type Threshold, thresholdRule } from "./threshold-rule.ts";
import { type ValueScale, valueScale } from "./value-scale.ts";
import { valuesOf } from "./values-of.ts";

/** The balance summed from January on: a point a month, oldest first, each for the year up to and with that month. */
export interface BalanceByYear extends Figure {
  readonly points: readonly Point[];
  /** Round amounts to draw as a line: "$1tn". */
  readonly thresholds: readonly Threshold[];
  /** Decimals of the amount written at the end. */
  readonly digits: number;
}

interface Row {
  readonly period: string;
  readonly value: number;
}

const HEIGHT = 270;
const ROOM = { left: TICK_ROOM, right: 104, top: 22, bottom: 26 };
const MONTH = "toNumber(slice(datum.period, 5, 7))";
const LABELLED_YEARS = 2;
/** Under a falling line its label needs more room than the scale's own: a share of its length. */
const ROOM_BELOW = 0.1;

const isKnown = (point: Point): point is Point & { readonly value: number } => point.value !== null;
const amount = ({ value }: { readonly value: number }) => value;
const month = (row: Row) => Number(row.period.slice(5, 7));
const year = (row: Row) => row.period.slice(0, 4);

/** A line a year from January to December: this year in colour with its value, earlier years in grey, the last two of them named. */
export function balanceByYear(data: BalanceByYear, caption: Caption, words: ChartWords): Chart {
  const rows = data.points
    .filter(isKnown)
    .map((point): Row => ({ period: lastMonth(point.period), value: point.value }));
  const taken = data.thresholds.map(amount);
  valuesOf(data.id, rows);
  const now = rows.at(-1)!;
  const scale = valueScale([...rows.map(amount), ...taken], now.value < 0 ? ROOM_BELOW : undefined);
  const spec = {
    ...frame(HEIGHT, ROOM),
    data: { values: rows },
    transform: [
      { calculate: "slice(datum.period, 0, 4)", as: "year" },
      { calculate: MONTH, as: "month" },
    ],
    encoding: {
      x: { field: "month", type: "quantitative" as const, ...monthAxis(words) },
      y: {
        field: "value",
        type: "quantitative" as const,
        ...valueAxis(scale, (value) => moneyTick(value, words), taken),
      },
    },
    layer: [...lines(Number(year(now))), ...thresholdRule(data.thresholds), ...labels(data, rows, scale, words)],
  };
  return { ...caption, id: data.id, spec, foot: data.foot, table: table(rows, month(now), data, words) };
}

function monthAxis({ months }: ChartWords) {
  return {
    scale: { domain: [1, 12], nice: false, zero: false },
    axis: {
      values: [1, 3, 5, 7, 9, 11],
      labelExpr: labelled(new Map(months.map((name, index) => [index + 1, name]))),
      labelPadding: 6,
      labelOverlap: false,
      labelFlush: false,
    },
    title: null,
  };
}

function lines(thisYear: number): Layer[] {
  const line = (test: string, color: string, strokeWidth: number): Layer => ({
    transform: [{ filter: test }],
    mark: { type: "line", color, strokeWidth },
    encoding: { detail: { field: "year", type: "nominal" } },
  });
  return [
    line(`datum.year < '${thisYear - LABELLED_YEARS}'`, palette.past.light, 1),
    line(`datum.year >= '${thisYear - LABELLED_YEARS}' && datum.year < '${thisYear}'`, palette.muted.light, 1.5),
    line(`datum.year === '${thisYear}'`, seriesColour("balance"), 3),
  ];
}

/** This year's value where no line runs through it, and the names and sums of the years before it at the ends of their lines. */
function labels({ digits }: BalanceByYear, rows: readonly Row[], { domain }: ValueScale, words: ChartWords): Layer[] {
  const now = rows.at(-1)!;
  const past = [1, 2].flatMap((back) => rows.findLast((row) => Number(year(row)) === Number(year(now)) - back) ?? []);
  const written = (row: Row) => `${year(row)} ${money(row.value, digits, words)}`;
  const side = sideOf(rows, written(now), domain);
  const beside = side === null ? [now, ...past] : past;
  const gap = ((LETTERS + 4) * (domain[1] - domain[0])) / HEIGHT;
  const places = spread(beside.map(amount), gap);
  const text = (row: Row) => ({
    month: month(row),
    value: row.value,
    at: places[beside.indexOf(row)] ?? row.value,
    text: written(row),
  });
  const teal = seriesColour("balance");
  const dot: Layer = { data: { values: [text(now)] }, mark: { type: "circle", size: 50, opacity: 1, color: teal } };
  const ofPast = past.length > 0 ? [label(past.map(text), { ...BESIDE, color: palette.muted.light })] : [];
  const ofNow = label([{ ...text(now), ...(side ? {} : AT_THE_EDGE) }], {
    ...(side ?? BESIDE),
    color: teal,
    fontWeight: 600,
    ...EDGE,
  });
  return [...ofPast, ...(side ? [] : leader(text(now))), dot, ofNow];
}

const BESIDE = { align: "left", dx: 9 };
const AT_THE_EDGE = { month: 12 };

/** A fine line from the end of a line to its label at the edge of the plot. */
function leader(end: { readonly month: number; readonly value: number; readonly at: number }): Layer[] {
  if (end.month === 12) return [];
  return [
    {
      name: `${KEY_NAME}-leader`,
      data: { values: [{ ...end, edge: 12 }] },
      mark: { type: "rule", color: seriesColour("balance"), strokeDash: [2, 3] },
      encoding: { x2: { field: "edge" }, y2: { field: "at" } },
    },
  ];
}

/** Beyond the line's end, turned to where there is room, or on its other side; null when lines run through both, and at the end of a whole year. */
function sideOf(rows: readonly Row[], text: string, [low, high]: ValueScale["domain"]): LabelPlace | null {
  const now = rows.at(-1)!;
  if (month(now) === 12) return null;
  const spot = (row: Row) => ({ x: (month(row) - 1) / 11, y: (high - row.value) / (high - low) });
  const lines = [...new Set(rows.map(year))].map((of) => rows.filter((row) => year(row) === of).map(spot));
  const away = now.value < 0 ? 15 : -15;
  const [ahead, back] = [
    { align: "left", dx: 2 },
    { align: "right", dx: 4 },
  ] as const;
  const ways = month(now) < 6 ? [ahead, back] : [back, ahead];
  const places = ways.flatMap((way) => [away, -away].map((dy) => ({ ...way, dy })));
  return freePlace(places, text, spot(now), { height: HEIGHT, room: ROOM, lines });
}

const label = (values: object[], mark: object): Layer => ({
  data: { values },
  mark: { type: "text", ...mark },
  encoding: { y: { field: "at", type: "quantitative" }, text: { field: "text" } },
});

/** A row a year: the sum up to this year's last month, and the whole year's. */
function table(rows: readonly Row[], through: number, { digits }: BalanceByYear, words: ChartWords): string[][] {
  const sum = (of: string, upTo: number) => rows.find((row) => year(row) === of && month(row) === upTo)?.value;
  const cell = (value: number | undefined) => (value === undefined ? "" : money(value, digits, words));
  const months = through === 12 ? [12] : [through, 12];
  const years = [...new Set(rows.map(year))].reverse();
  const head = months.map((upTo) => `${words.months[0]}–${words.months[upTo - 1]}`);
  return [[words.year, ...head], ...years.map((of) => [of, ...months.map((upTo) => cell(sum(of, upTo)))])];
}
