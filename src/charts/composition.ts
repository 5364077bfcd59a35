import type { Caption } from "../vocabulary/run.ts";
import { changeAxis } from "./change-axis.ts";
import type { Chart } from "./chart.ts";
import type { ChartWords } from "./chart-words.ts";
import type { Figure } from "./figure.ts";
import { type Layer, WIDE } from "./frame.ts";
import { nameAxis, rowHeight } from "./name-axis.ts";
import { palette } from "./palette.ts";
import { seriesColour } from "./series-colour.ts";
import { signed } from "./signed.ts";
import { valueScale } from "./value-scale.ts";
import { valuesOf } from "./values-of.ts";

/** A part of the whole, and what it added to the whole's growth in percentage points, or how it grew itself in percent. */
export interface Part {
  readonly code: string;
  readonly name: string;
  readonly value: number | null;
}

/** Contributions of partners to the growth of a flow, or the growth of goods; the parts do not overlap. */
export interface Composition extends Figure {
  readonly flow: "exports" | "imports";
  readonly parts: readonly Part[];
  readonly lead: readonly string[];
  /** The code of all others together: grey and last, whatever its size. */
  readonly rest?: string;
  /** What the parts and their values are called at the head of the table; partners and contributions when left out. */
  readonly heads?: readonly [string, string];
  readonly digits: number;
}

const ROW = 26;
const VALUE_ROOM = 44;

/** A bar a part, largest first, from nought to the right or left, with its value, those that the title speaks of in their own colour; a part without a figure is left out. */
export function composition(data: Composition, caption: Caption, words: ChartWords): Chart {
  const parts = data.parts
    .filter((part) => part.value !== null)
    .toSorted(
      (a, b) =>
        Number(a.code === data.rest) - Number(b.code === data.rest) ||
        b.value! - a.value! ||
        (a.code < b.code ? -1 : 1),
    );
  const scale = valueScale(valuesOf(data.id, parts));
  const spec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    autosize: { type: "fit" as const, contains: "padding" as const },
    padding: { left: 0, right: 0, top: 0, bottom: 4 },
    width: WIDE,
    height: parts.length * rowHeight(parts, ROW) + 28,
    data: { values: parts.map(({ code, value }) => ({ code, value, text: signed(value!, data.digits) })) },
    encoding: {
      y: {
        field: "code",
        type: "ordinal" as const,
        scale: { domain: parts.map((part) => part.code), paddingInner: 0.35, paddingOuter: 0.15 },
        axis: nameAxis(parts, data.lead),
        title: null,
      },
      x: { field: "value", type: "quantitative" as const, ...changeAxis(scale) },
    },
    layer: [bars(data), values()],
  };
  const table = [
    [...(data.heads ?? [words.partner, words.contribution])],
    ...parts.map((part) => [part.name, signed(part.value!, data.digits)]),
  ];
  return { ...caption, id: data.id, spec, foot: data.foot, table };
}

function bars({ flow, lead, rest }: Composition): Layer {
  const condition = [
    ...(rest === undefined ? [] : [{ test: `datum.code === ${JSON.stringify(rest)}`, value: palette.past.light }]),
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
