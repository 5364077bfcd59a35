import { describe, expect, it, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { draw } from "../../src/charts/draw.ts";
import { awkwardSheets } from "../gallery/awkward.ts";
import { drawSheet, type Sheet } from "../gallery/draw-sheet.ts";
import { galleryMonths } from "../gallery/months.ts";
import { galleryPage } from "../gallery/page.ts";
import { realSheet } from "../gallery/real-sheet.ts";
import { measure } from "./given.ts";
import { schemaFaults } from "./spec-schema.ts";

const real = galleryMonths.map((month) => realSheet(month));
const sheets: readonly Sheet[] = [...real, ...awkwardSheets];

describe.each(sheets)("$name", ({ name, why, charts }) => {
  it("has no chart that is blank and no label that is cut, overlaps another, leaves the chart or lies over a line", async () => {
    const { refused, drawn } = await drawSheet({ name, why, charts }, measure);
    expect(refused).toEqual([]);
    expect(drawn).toHaveLength(charts.length);
  });

  it("has specs that are valid against the schema of Vega-Lite", () => {
    expect(charts.flatMap((chart) => schemaFaults(chart))).toEqual([]);
  });

  it("has a foot, a title, an alternative text and a table of even rows for each chart", () => {
    for (const { id, title, alt, foot, table } of charts) {
      expect([title.length > 0, alt.length > 0, foot.length > 0, table.length > 1], id).toEqual([
        true,
        true,
        true,
        true,
      ]);
      expect(new Set(table.map((row) => row.length)).size, id).toBe(1);
    }
  });
});

test("the schema finds a spec that says what Vega-Lite does not know", () => {
  const [chart] = awkwardSheets[0]!.charts;
  const spec = { ...chart!.spec, encoding: { x: { field: "period", type: "numeric" } } } as unknown as Chart["spec"];
  expect(schemaFaults({ ...chart!, spec })).toHaveLength(1);
});

test("every kind of chart stands in the gallery, over some real month", () => {
  const shown = new Set(real.flatMap((sheet) => sheet.charts.map((chart) => chart.id)));
  expect([...shown].sort()).toEqual([
    "balance-by-year",
    "contribution",
    "contributions",
    "goods",
    "growth-exports",
    "growth-imports",
    "levels",
    "partner-growth",
    "partner-months",
    "revisions",
    "share",
    "streak",
    "surprises",
  ]);
});

test("a refused chart is told of with its month, its name and the reason, and the others are shown", async () => {
  const [good, other] = awkwardSheets[1]!.charts;
  const broken = { ...other!, spec: { ...other!.spec, data: { values: [] }, layer: [] } } as typeof good;
  const sheet = await drawSheet({ name: "a month", why: "", charts: [good!, broken!] }, measure);
  expect(sheet.drawn.map((one) => one.chart.id)).toEqual([good!.id]);
  expect(sheet.refused[0]).toContain(`a month, full width: The chart "${other!.id}" cannot be drawn:`);
  expect(galleryPage([sheet])).toContain("cannot be drawn");
});

test("the gallery says what is in a name and does not run it", async () => {
  const chart = { ...awkwardSheets[0]!.charts[0]!, foot: "<script>alert(1)</script>" };
  const page = galleryPage([
    { name: "<b>", why: "", refused: [], drawn: [{ chart, wide: await draw(chart, { measure }), narrow: "" }] },
  ]);
  expect(page).not.toContain("<script");
  expect(page).not.toContain("<h2><b>");
});
