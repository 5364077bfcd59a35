import type { Config } from "vega-lite";
import { palette } from "./palette.ts";

/** Sizes of letters in a chart, in pixels of a chart of full width. */
export const LETTERS = 13;
export const FONT = "Source Sans 3";

/** An edge of paper around letters that may stand on a line. */
export const EDGE = { stroke: palette.paper.light, strokeWidth: 3 } as const;

/** The look of every chart: no frame, light horizontal rules, labels at the marks, nothing that needs a legend. */
export const theme: Config = {
  font: FONT,
  aria: false,
  background: "transparent",
  view: { stroke: null },
  axis: {
    domain: false,
    grid: false,
    ticks: false,
    labelColor: palette.muted.light,
    labelFontSize: LETTERS,
    labelFontWeight: 400,
    labelLimit: 0,
    labelBound: false,
    gridColor: palette.grid.light,
    gridWidth: 1,
    tickColor: palette.past.light,
  },
  text: { fontSize: LETTERS, fontWeight: 400, fill: palette.ink.light, baseline: "middle" },
  line: { strokeWidth: 2, strokeCap: "round", strokeJoin: "round" },
};
