import { expect, it } from "vitest";
import { decimalFill } from "../../src/edition/decimal-fill.ts";

const aligned = (column: readonly (string | null)[]) => {
  const fills = decimalFill(column);
  return column.map((text, index) => `${text ?? "–"}${fills[index]}`);
};

it("puts a surplus of 100.2 billion and one of 111.68 on one point", () => {
  expect(aligned(["+3.8", "100.2", "111.68"])).toEqual(["+3.80", "100.20", "111.68"]);
});

it("gives whole numbers a point and its digits, with thousands and either sign", () => {
  expect(aligned(["1,462", "\u221212", "+0.35"])).toEqual(["1,462.00", "\u221212.00", "+0.35"]);
});

it("sets the dash of a figure that was not published over the whole digits", () => {
  expect(aligned([null, "\u22122.5"])).toEqual(["–.0", "\u22122.5"]);
});

it("leaves words, whole numbers alone and columns without a figure as they are", () => {
  expect(decimalFill(["none", "2.5"])).toEqual(["", ""]);
  expect(decimalFill(["12", "\u22127"])).toEqual(["", ""]);
  expect(decimalFill([null, null])).toEqual(["", ""]);
});
