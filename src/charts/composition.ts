import type { Caption } from "../vocabulary/run.ts";
import { labelled } from "./axes.ts";
import { changeAxis } from "./change-axis.ts";
import type { Chart } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { type Layer, WIDE } from "./frame.ts";
import { palette } from "./palette.ts";
import { seriesColour } from "./series-colour.ts";
import { signed } from "./signed.ts";
import { valueScale } from "./value-scale.ts";
import { valuesOf } from "./values-of.ts";

/** A part of the whole and what it added to the whole's growth, in percentage points. */
export interface Part {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
}

/** Contributions of partners or goods to the growth of a flow; the parts do not overlap. */
export interface Composition extends Figure {
  readonly flow: "exports" | "imports";
  readonly parts: readonly Part[];
  readonly lead: readonly string[];
  readonly digits: number;
}

const ROW = 26;
const VALUE_ROOM = 44;

/** A bar a part, largest first, from nought to the right or left, with its value; a part without a figure is left out. */
export function composition(data: Composition, caption: Caption, words: ChartWords): Chart {
  const parts = data.parts
    .filter((part) => part.value !== null)
    .toSorted((a, b) => b.value! - a.value! || (a.code < b.code ? -1 : 1));
  const scale = valueScale(valuesOf(data.id, parts));
  const spec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    autosize: { type: "fit" as const, contains: "padding" as const },
    padding: { left: 0, right: 0, top: 0, bottom: 4 },
    width: WIDE,
    height: parts.length * ROW + 28,
    data: { values: parts.map(({ code, value }) => ({ code, value, text: signed(value!, data.digits) })) },
    encoding: {
      y: { field: "code", type: "ordinal" as const, ...names(parts, data.lead) },
      x: { field: "value", type: "quantitative" as const, ...changeAxis(scale) },
    },
    layer: [bars(data), values()],
  };
  const table = [
    [words.partner, words.contribution],
    ...parts.map((part) => [part.name, signed(part.value!, data.digits)]),
  ];
  return { ...caption, id: data.id, spec, foot: data.foot, table };
}

function names(parts: readonly Part[], lead: readonly string[]) {
  const test = `indexof(${JSON.stringify(lead)}, datum.value) >= 0`;
  return {
    scale: { domain: parts.map((part) => part.code), paddingInner: 0.35, paddingOuter: 0.15 },
    axis: {
      labelExpr: labelled(new Map(parts.map(({ code, name }) => [code, name]))),
      labelColor: palette.ink.light,
      labelFontWeight: { condition: { test, value: 600 as const }, value: 400 as const },
      labelPadding: 12,
    },
    title: null,
  };
}

function bars({ flow, lead }: Composition): Layer {
  const condition = [
    ...lead.map((code) => ({ test: `datum.code === ${JSON.stringify(code)}`, value: seriesColour(code) })),
    { test: "datum.value < 0", value: palette.warning.light },
  ];
  return { mark: { type: "bar" }, encoding: { color: { condition, value: seriesColour(flow) } } };
}

/** The values in a column at the right, so that they can be compared digit by digit. */
function values(): Layer {
  return {
    mark: { type: "text", align: "right", dx: VALUE_ROOM },
    encoding: { x: { value: "width" }, text: { field: "text" } },
  };
}
