import { TICK_ROOM, valueAxis } from "./axes.ts";
import type { Chart } from "./chart.ts";
import { frame } from "./frame.ts";
import { palette } from "./palette.ts";
import { valueScale } from "./value-scale.ts";

const POINTS = 12;
const values = Array.from({ length: POINTS }, (_, at) => ({
  at,
  value: (at % 5) - 2 + at / 10,
  name: `No. ${at}`,
  side: at % 3 > 0 ? "one" : "other",
}));
const scale = valueScale(values.map(({ value }) => value));
const x = {
  field: "name",
  type: "ordinal",
  sort: null,
  title: null,
  axis: { labelAngle: 0, labelExpr: "slice(datum.label, 4)" },
} as const;
const y = { field: "value", type: "quantitative", ...valueAxis(scale, (value) => value.toFixed(1)) } as const;
const range = [palette.exports.light, palette.imports.light];
const side = { field: "side", type: "nominal", legend: null, scale: { range } } as const;
const color = {
  condition: { test: "datum.value < 0", value: palette.fall2.light },
  value: palette.rise2.light,
} as const;
const ink = palette.ink.light;

/** A chart with something of all that charts have, which nobody sees: who draws it first draws others sooner. */
export const warmUp: Chart = {
  id: "warm-up",
  title: [],
  subtitle: "",
  alt: "",
  foot: "",
  table: [],
  spec: {
    ...frame(120, { left: TICK_ROOM, right: 20, top: 20, bottom: 30 }),
    data: { values },
    encoding: { x, y },
    layer: [
      { mark: { type: "bar", width: { band: 0.7 } }, encoding: { color } },
      { mark: { type: "line", point: false }, encoding: { color: side, detail: { field: "side" } } },
      { mark: { type: "point", filled: true, size: 40, color: ink } },
      { mark: { type: "rule", color: ink }, encoding: { x: { value: 0 }, x2: { value: "width" }, y: { datum: 0 } } },
      {
        transform: [{ filter: "datum.at % 2 === 0" }, { calculate: "format(datum.value, '.1f')", as: "said" }],
        mark: { type: "text", dy: -8, fontWeight: 600, color: ink },
        encoding: { text: { field: "said" } },
      },
    ],
  },
};
