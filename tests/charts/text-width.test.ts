import { expect, it } from "vitest";
import { measure } from "./given.ts";

it("measures digits and signs at their common width in the font, so that columns of figures align", () => {
  for (const character of "0123456789+−") expect(measure(character, 1000, 400)).toBe(497);
  expect(measure("330", 13, 400)).toBeCloseTo(3 * 0.497 * 13);
});

it("sets bold text on the bold file", () => {
  expect(measure("8", 1000, 600)).toBe(513);
});

it("takes kerning into account", () => {
  expect(measure("To", 13, 400)).toBeLessThan(measure("T", 13, 400) + measure("o", 13, 400));
});

it("finds a currency sign that only the second file holds", () => {
  expect(measure("₩60tn", 13, 400)).toBeGreaterThan(measure("60tn", 13, 400));
});

it("refuses a character that no file holds, since the page would show a gap or another font", () => {
  expect(() => measure("中", 13, 400)).toThrow('house.yaml:12:5: the font Source Sans 3 has no "中" (in "中").');
});
