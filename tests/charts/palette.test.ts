import { expect, test } from "vitest";
import { palette } from "../../src/charts/palette.ts";
import { paletteStyle } from "../../src/charts/palette-style.ts";
import { seriesColour } from "../../src/charts/series-colour.ts";
import { readTheme } from "../../src/io/read-theme.ts";

const house = readTheme();

test("a spec's own colours are the house's light ones, so that it can be looked at by itself", () => {
  for (const { name, light } of Object.values(palette)) expect(house.colours.light[name], name).toBe(light);
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
  expect(paletteStyle(house)).toContain("--chart-exports:#1b4f8a");
  expect(paletteStyle(house)).toMatch(
    /@media screen and \(prefers-color-scheme:dark\)\{:root\{.*--chart-exports:#86b5f2/,
  );
});
