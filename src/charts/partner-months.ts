import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";
import type { Chart, Line } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { type Layer, WIDE } from "./frame.ts";
import { nameAxis, rowHeight } from "./name-axis.ts";
import { palette } from "./palette.ts";
import { periodAxis } from "./period-axis.ts";
import { monthLabel, periodLabel } from "./period-label.ts";
import { signed } from "./signed.ts";
import { LETTERS } from "./theme.ts";
import { valuesOf } from "./values-of.ts";

/** Growth in percent by partner and period: a line a partner, all over the same periods, oldest first. */
export interface PartnerMonths extends Figure {
  readonly lines: readonly Line[];
  /** Codes of the partners that the title speaks of. */
  readonly lead: readonly string[];
  readonly digits: number;
}

const ROW = 26;
/** A change of this many percent or more has the middle shade, of that many the deepest. */
const MIDDLE = 5;
const DEEP = 15;

const { rise1, rise2, rise3, fall1, fall2, fall3 } = palette;

/** A row a partner, a column a period: rises in one hue and falls in another, deeper where larger, with the rounded figure in each cell or, where that is too narrow, its sign; a gap is an empty cell. */
export function partnerMonths(data: PartnerMonths, caption: Caption, words: ChartWords): Chart {
  const periods = data.lines[0]?.points.map((point) => point.period) ?? [];
  const cells = data.lines.flatMap(({ code, points }) =>
    points.flatMap(({ period, value }) =>
      value === null ? [] : [{ code, period, value, text: signed(value, 0).replace(/^\+?0$/, "0"), sign: sign(value) }],
    ),
  );
  valuesOf(data.id, cells);
  const spec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    autosize: { type: "fit" as const, contains: "padding" as const },
    padding: { left: 0, right: 14, top: 0, bottom: 4 },
    width: WIDE,
    height: data.lines.length * rowHeight(data.lines, ROW) + 28,
    data: { values: cells },
    encoding: {
      x: { field: "period", type: "ordinal" as const, ...columns(periods, words) },
      y: {
        field: "code",
        type: "ordinal" as const,
        scale: { domain: data.lines.map((line) => line.code), paddingInner: 0.08 },
        axis: nameAxis(data.lines, data.lead),
        title: null,
      },
    },
    layer: [shades(), ...figures(cells, periods.length)],
  };
  return { ...caption, id: data.id, spec, foot: data.foot, table: table(data, periods, words) };
}

/** The sign alone, of the value as it is rounded in the cell. */
function sign(value: number): string {
  const text = signed(value, 0);
  return /[1-9]/.test(text) ? text.charAt(0) : "0";
}

function columns(periods: readonly Period[], words: ChartWords) {
  const last = periods.at(-1);
  const axis = periodAxis(periods, last === undefined ? new Map() : new Map([[last, monthLabel(last, words.months)]]));
  return { ...axis, scale: { domain: [...periods], paddingInner: 0.05, paddingOuter: 0 } };
}

function shades(): Layer {
  const steps = [
    { test: `datum.value >= ${DEEP}`, value: rise3.light },
    { test: `datum.value >= ${MIDDLE}`, value: rise2.light },
    { test: `datum.value > 0`, value: rise1.light },
    { test: `datum.value <= -${DEEP}`, value: fall3.light },
    { test: `datum.value <= -${MIDDLE}`, value: fall2.light },
    { test: `datum.value < 0`, value: fall1.light },
  ];
  return { mark: { type: "rect" }, encoding: { color: { condition: steps, value: palette.shade.light } } };
}

/** The figures, or their signs alone when the longest figure is wider than a cell. */
function figures(cells: readonly { readonly text: string }[], count: number): Layer[] {
  const longest = Math.max(...cells.map((cell) => cell.text.length));
  const roomy = `width / ${count} >= ${longest * LETTERS * 0.5 + 4}`;
  const written = (field: string, where: string): Layer => ({
    transform: [{ filter: where }],
    mark: { type: "text", fontSize: LETTERS },
    encoding: { text: { field } },
  });
  return [written("text", roomy), written("sign", `!(${roomy})`)];
}

function table({ lines, digits }: PartnerMonths, periods: readonly Period[], words: ChartWords): string[][] {
  const body = periods.map((period, index) => [
    periodLabel(period, words.months),
    ...lines.map(({ points }) => {
      const value = points[index]?.value ?? null;
      return value === null ? "" : signed(value, digits);
    }),
  ]);
  return [[words.period, ...lines.map((line) => line.name)], ...body.toReversed()];
}
