import { describe, expect, it, test } from "vitest";
import { palette } from "../../src/charts/palette.ts";
import { paletteStyle } from "../../src/charts/palette-style.ts";
import { seriesColour } from "../../src/charts/series-colour.ts";

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

const { grid, shade, paper, past, rise1, rise2, rise3, fall1, fall2, fall3, ...text } = palette;
const cells = [rise1, rise2, rise3, fall1, fall2, fall3];

describe.each(["light", "dark"] as const)("in the %s scheme", (scheme) => {
  test.each(Object.values(text))("$name can be read as text", (colour) => {
    expect(contrast(colour[scheme], paper[scheme])).toBeGreaterThanOrEqual(4.5);
  });

  it("earlier years can be told from the page", () => {
    expect(contrast(past[scheme], paper[scheme])).toBeGreaterThanOrEqual(3);
  });

  it.each(cells)("the figure in a cell of $name can be read", (colour) => {
    expect(contrast(palette.ink[scheme], colour[scheme])).toBeGreaterThanOrEqual(4.5);
  });

  it("the shades of rises and of falls grow from small to large", () => {
    for (const [small, middle, large] of [cells.slice(0, 3), cells.slice(3)]) {
      const from = (colour: (typeof cells)[number]) => contrast(colour[scheme], paper[scheme]);
      expect(from(small!)).toBeLessThan(from(middle!));
      expect(from(middle!)).toBeLessThan(from(large!));
    }
  });

  it("rules and shades stay behind the marks", () => {
    for (const quiet of [grid, shade]) expect(contrast(quiet[scheme], paper[scheme])).toBeLessThan(2);
  });
});

test("exports and imports differ in grey print", () => {
  expect(contrast(palette.exports.light, palette.imports.light)).toBeGreaterThan(1.5);
});

test("no two colours are the same, so that each can be found again", () => {
  const colours = Object.values(palette).map((colour) => colour.light);
  expect(new Set(colours).size).toBe(colours.length);
});

test("a code has its colour always, and a partner never a flow's", () => {
  expect(seriesColour("exports")).toBe(palette.exports.light);
  expect(seriesColour("RUR")).toBe(seriesColour("RUR"));
  const flows = ["exports", "imports", "balance"].map(seriesColour);
  for (const partner of ["RUR", "SYL", "GRA", "LAP"]) expect(flows).not.toContain(seriesColour(partner));
});

test("the page is dark only on a screen, so that print takes the light values", () => {
  expect(paletteStyle()).toContain("--chart-exports:#1b4f8a");
  expect(paletteStyle()).toMatch(/@media screen and \(prefers-color-scheme:dark\)\{:root\{.*--chart-exports:#86b5f2/);
});
