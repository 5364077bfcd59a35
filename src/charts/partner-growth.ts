import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";
import { changeAxis } from "./change-axis.ts";
import type { Chart } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { KEY_NAME, type Layer, WIDE } from "./frame.ts";
import { nameAxis, rowHeight } from "./name-axis.ts";
import { palette } from "./palette.ts";
import { periodLabel } from "./period-label.ts";
import { seriesColour } from "./series-colour.ts";
import { signed } from "./signed.ts";
import { valueScale } from "./value-scale.ts";
import { valuesOf } from "./values-of.ts";

/** A partner's growth in percent, now and a period ago; null where none was published. */
export interface PartnerChange {
  readonly code: string;
  readonly name: string;
  readonly now: number | null;
  readonly before: number | null;
}

/** Growth of a flow by partner. */
export interface PartnerGrowth extends Figure {
  readonly flow: "exports" | "imports";
  readonly now: Period;
  readonly before: Period;
  readonly partners: readonly PartnerChange[];
  /** Codes of the partners that the title speaks of. */
  readonly lead: readonly string[];
  readonly digits: number;
}

const ROW = 22;
const VALUE_ROOM = 54;
const KEY = -34;
const KEY_ROOM = 96;

/** The hollow dot of a period ago. */
const BEFORE = { size: 52, strokeWidth: 1.5, fill: palette.paper.light, stroke: palette.muted.light } as const;

/** A row a partner, largest growth first: a full dot now, a hollow one before, the value at the right; a partner without a figure is left out. */
export function partnerGrowth(data: PartnerGrowth, caption: Caption, words: ChartWords): Chart {
  const partners = data.partners
    .filter((partner) => partner.now !== null)
    .toSorted((a, b) => b.now! - a.now! || (a.code < b.code ? -1 : 1));
  const shown = partners.flatMap(({ now, before }) => [now, before]).map((value) => ({ value }));
  valuesOf(
    data.id,
    partners.map((partner) => ({ value: partner.now })),
  );
  const scale = valueScale(valuesOf(data.id, shown));
  const spec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    // Long names take their room from the plot, by their measured width.
    autosize: { type: "fit" as const, contains: "padding" as const },
    padding: { left: 0, right: 0, top: 0, bottom: 4 },
    width: WIDE,
    height: partners.length * rowHeight(partners, ROW) + 60,
    data: { values: partners.map(({ code, now, before }) => ({ code, now, before, text: signed(now!, data.digits) })) },
    encoding: {
      y: {
        field: "code",
        type: "ordinal" as const,
        scale: { domain: partners.map((partner) => partner.code) },
        axis: { ...nameAxis(partners, data.lead), grid: true, gridDash: [1, 3], gridColor: palette.past.light },
        title: null,
      },
      x: { type: "quantitative" as const, ...changeAxis(scale) },
    },
    layer: [...dumbbells(data), ...values(data), ...key(data, words)],
  };
  return { ...caption, id: data.id, spec, foot: data.foot, table: table(partners, data, words) };
}

const colourOf = ({ flow, lead }: PartnerGrowth) => ({
  condition: lead.map((code) => ({ test: `datum.code === ${JSON.stringify(code)}`, value: seriesColour(code) })),
  value: seriesColour(flow),
});

function dumbbells(data: PartnerGrowth): Layer[] {
  const known = [{ filter: "isValid(datum.before)" }];
  const before = { field: "before", type: "quantitative" as const };
  const now = { field: "now", type: "quantitative" as const };
  return [
    {
      transform: known,
      mark: { type: "rule", strokeWidth: 2, color: palette.past.light },
      encoding: { x: before, x2: { field: "now" } },
    },
    {
      transform: known,
      mark: { type: "point", opacity: 1, ...BEFORE },
      encoding: { x: before },
    },
    { mark: { type: "circle", size: 76, opacity: 1 }, encoding: { x: now, color: colourOf(data) } },
  ];
}

/** The values in a column at the right, so that they can be compared digit by digit. */
function values(data: PartnerGrowth): Layer[] {
  const isLead = `indexof(${JSON.stringify(data.lead)}, datum.code) >= 0`;
  return [true, false].map(
    (bold): Layer => ({
      transform: [{ filter: bold ? isLead : `!(${isLead})` }],
      mark: { type: "text", align: "right", dx: VALUE_ROOM, fontWeight: bold ? 600 : 400 },
      encoding: { x: { value: "width" }, text: { field: "text" }, ...(bold ? { color: colourOf(data) } : {}) },
    }),
  );
}

/** What the two dots mean, or the one where nothing was published a period ago, above the plot, counted from the right edge since names take room from the left. */
function key(data: PartnerGrowth, words: ChartWords): Layer[] {
  const at = (fromRight: number) => ({
    x: { value: { expr: `width + ${VALUE_ROOM - fromRight}` } },
    y: { value: KEY },
  });
  const compared = data.partners.some(({ now, before }) => now !== null && before !== null);
  const entry = (fromRight: number, period: Period, mark: object): Layer[] => [
    {
      name: `${KEY_NAME}-${fromRight}`,
      data: { values: [{}] },
      mark: { type: "point", opacity: 1, ...mark },
      encoding: at(fromRight),
    },
    {
      data: { values: [{ text: periodLabel(period, words.months) }] },
      mark: { type: "text", align: "left", color: palette.muted.light },
      encoding: { ...at(fromRight - 9), text: { field: "text" } },
    },
  ];
  return [
    ...entry(compared ? 2 * KEY_ROOM : KEY_ROOM, data.now, { size: 76, filled: true, color: seriesColour(data.flow) }),
    ...(compared ? entry(KEY_ROOM, data.before, BEFORE) : []),
  ];
}

function table(
  partners: readonly PartnerChange[],
  { now, before, digits }: PartnerGrowth,
  words: ChartWords,
): string[][] {
  const cell = (value: number | null) => (value === null ? "" : signed(value, digits));
  const head = [words.partner, periodLabel(now, words.months), periodLabel(before, words.months)];
  return [head, ...partners.map((partner) => [partner.name, cell(partner.now), cell(partner.before)])];
}
