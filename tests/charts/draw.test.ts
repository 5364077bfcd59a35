import { describe, expect, it, test } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import { draw } from "../../src/charts/draw.ts";
import { finishSvg } from "../../src/charts/finish-svg.ts";
import { frame } from "../../src/charts/frame.ts";
import { plainSvg } from "../../src/charts/plain-svg.ts";
import { warmUp } from "../../src/charts/warm-up.ts";
import { BriefingError } from "../../src/problems.ts";
import { figures } from "./figures.ts";
import { caption, measure } from "./given.ts";

const INK = "#1d1f22";

/** A dot for each value on a scale from 0 to 10, with a text beside it. */
function dots(values: readonly number[], text: object = { align: "left", dx: 6 }, word = "value", color = INK): Chart {
  const spec = {
    ...frame(100, { left: 20, right: 40, top: 10, bottom: 10 }),
    data: { values: values.map((value) => ({ value, text: `${word} ${value}` })) },
    encoding: {
      x: { value: 500 },
      y: { field: "value", type: "quantitative", scale: { domain: [0, 10] }, axis: null },
      color: { value: color },
    },
    layer: [{ mark: "circle" }, { mark: { type: "text", ...text }, encoding: { text: { field: "text" } } }],
  };
  return { ...caption, id: "dots", foot: "", table: [], spec: spec as unknown as Chart["spec"] };
}

test("the chart that is drawn for practice can be drawn", async () => {
  expect(await draw(warmUp, { measure })).toContain("</svg>");
});

describe("drawing", () => {
  it("gives the same bytes again, whatever was drawn between", async () => {
    const first = await draw(figures.levels, { measure });
    await draw(figures.streak, { measure, width: 360 });
    expect(await draw(figures.levels, { measure })).toBe(first);
  });

  it("gives the same bytes when several are drawn at once", async () => {
    const all = Object.values(figures);
    const together = await Promise.all(all.map((chart) => draw(chart, { measure })));
    for (const [index, chart] of all.entries()) expect(await draw(chart, { measure })).toBe(together[index]);
  });

  it("passes a sound chart", async () => {
    expect(await draw(dots([1, 5, 9]), { measure })).toContain(">value 5<");
  });

  it("writes colours as variables of the page, and as plain ones for mail", async () => {
    const svg = await draw(figures.growth, { measure });
    expect(svg).toContain('fill="var(--chart-exports)"');
    expect(svg).toContain('fill="var(--chart-warning)"');
    expect(plainSvg(svg)).toContain('fill="#1b4f8a"');
    expect(plainSvg(svg)).not.toContain("var(");
  });

  it("keeps the letters of a label on a line clear of their own edge", async () => {
    const edged = [...(await draw(figures.levels, { measure })).matchAll(/<text[^>]* stroke=[^>]*>/g)];
    expect(edged).toHaveLength(1);
    expect(edged[0]![0]).toContain('paint-order="stroke"');
  });

  it("writes no number with more than one decimal", async () => {
    for (const chart of Object.values(figures))
      expect(await draw(chart, { measure })).not.toMatch(/<[^>]* (?!aria)[a-z-]+="[^"]*\.\d{2}/);
  });
});

describe("drawing stops", () => {
  test.each([
    ["when it has no data", dots([]), "it shows no data."],
    ["when a value lies outside the plot", dots([5, 12]), "a value lies outside the plot."],
    ["when a label has nothing to say", dots([5], {}, "undefined"), 'a label reads "undefined 5".'],
    ["when labels overlap", dots([5, 5.2]), 'the labels "value 5" and "value 5.2" overlap.'],
    ["when a label leaves the frame", dots([5], { align: "left", dx: 90 }), 'the label "value 5" leaves the frame.'],
    ["when a label would be cut", dots([5], { limit: 20 }), 'the label "value 5" may be cut.'],
  ])("%s", async (_, chart, what) => {
    const problem = await draw(chart, { measure }).catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(BriefingError);
    expect((problem as BriefingError).problem).toMatchObject({ kind: "chart-broken", chart: "dots" });
    expect((problem as BriefingError).message).toContain(what);
  });

  it("when a font lacks a character, with the line of the theme that names the font", async () => {
    await expect(draw(dots([5], {}, "語"), { measure })).rejects.toThrow(
      'house.yaml:12:5: the font Source Sans 3 has no "語" (in "語',
    );
  });

  it("when Vega-Lite only warns of a mistake in the spec", async () => {
    const { spec } = dots([5]);
    const wrong = { ...spec, encoding: { ...(spec as { encoding: object }).encoding, colour: { value: INK } } };
    await expect(draw({ ...dots([5]), spec: wrong as Chart["spec"] }, { measure })).rejects.toThrow("colour");
  });

  it("when a colour is not in the palette", async () => {
    await expect(draw(dots([5], {}, "value", "#ff00ff"), { measure })).rejects.toThrow("#ff00ff");
  });
});

describe("the finished SVG", () => {
  const svg = (clip: string) =>
    `<svg viewBox="0 0 9 9" width="9"><g clip-path="url(#${clip})"><path class="x" stroke="${INK}" d="M0.123456,1e-15L2,3.00004"/></g>` +
    `<defs><clipPath id="${clip}"><rect width="9"/></clipPath></defs></svg>`;

  it("counts ids anew under the chart's own name, so that two charts share none", () => {
    const ids = (text: string) => [...text.matchAll(/ id="([^"]+)"|url\(#([^)]+)\)/g)].map(([, id, url]) => id ?? url);
    expect(ids(finishSvg(svg("clip7"), "levels"))).toEqual(["levels-1", "levels-1"]);
    expect(ids(finishSvg(svg("clip8"), "growth"))).toEqual(["growth-1", "growth-1"]);
  });

  it("rounds the noise of arithmetic away", () => {
    expect(finishSvg(svg("c"), "a")).toContain('d="M0.1,0L2,3"');
  });
});

test("a group without marks takes nothing of the group around it along", () => {
  const svg = '<svg viewBox="0 0 9 9"><g fill="none"><g><path d="M0,0h1" fill="none"/><g/></g></g></svg>';
  const drawn = finishSvg(svg, "a");
  expect(drawn.match(/<g[ >]/g)?.length).toBe(drawn.match(/<\/g>/g)?.length);
});
