import type { Chart } from "./chart.ts";
import { frame } from "./frame.ts";

const values = [1, 2, 3, 4].map((at) => ({ at, value: at * 3 - 5, name: `${at}` }));
const x = { field: "at", type: "quantitative" } as const;
const y = { field: "value", type: "quantitative" } as const;
const text = { field: "name", type: "nominal" } as const;

/** A chart with something of all that charts have, which nobody sees: who draws it first draws others sooner. */
export const warmUp: Chart = {
  id: "warm-up",
  title: [],
  subtitle: "",
  alt: "",
  foot: "",
  table: [],
  spec: {
    ...frame(120, { left: 60, right: 20, top: 20, bottom: 30 }),
    data: { values },
    layer: [
      { mark: "bar", encoding: { x, y, color: { field: "name", type: "nominal", legend: null } } },
      { mark: { type: "line", point: true }, encoding: { x, y } },
      { mark: "rule", encoding: { y: { datum: 0 } } },
      { mark: { type: "text", dy: -8 }, encoding: { x, y, text } },
    ],
  },
};
