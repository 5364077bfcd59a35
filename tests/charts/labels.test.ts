import fc from "fast-check";
import { expect, test } from "vitest";
import { changeTick } from "../../src/charts/change-tick.ts";
import { decimal } from "../../src/charts/decimal.ts";
import { money } from "../../src/charts/money.ts";
import { moneyTick } from "../../src/charts/money-tick.ts";
import { periodLabel } from "../../src/charts/period-label.ts";
import { signed } from "../../src/charts/signed.ts";
import { valueScale } from "../../src/charts/value-scale.ts";
import { month, words } from "./given.ts";

test.each([
  [1075.85, 1, "1,075.9"],
  [-1234567.25, 1, "−1,234,567.3"],
  [-0.04, 1, "0.0"],
  [330.35, 2, "330.35"],
  [1234.5678, 4, "1,234.5678"],
  [12, 0, "12"],
])("%d with %d decimals reads %s", (value, digits, text) => {
  expect(decimal(value, digits)).toBe(text);
});

test.each([
  [5.9, "+5.9"],
  [-1.1, "−1.1"],
  [0, "0.0"],
  [0.04, "0.0"],
  [-0.04, "0.0"],
  [0.05, "+0.1"],
])("a change of %d reads %s", (value, text) => {
  expect(signed(value, 1)).toBe(text);
});

test.each([
  [330.35e9, "$330.4bn"],
  [-901.2e9, "−$901.2bn"],
  [1075.85e9, "$1.08tn"],
  [12.34e6, "$12.3m"],
  [0, "0"],
])("an amount of %d reads %s", (value, text) => {
  expect(money(value, 1, words)).toBe(text);
});

test.each([
  [300e9, "$300bn"],
  [2.5e9, "$2.5bn"],
  [-1.25e12, "−$1.25tn"],
  [1e12, "$1tn"],
  [0, "0"],
])("a tick at %d reads %s", (value, text) => {
  expect(moneyTick(value, words)).toBe(text);
});

test("no two ticks of an axis read alike, from a hundredth of a point to ten thousand percent and from a million to trillions", () => {
  const from = (least: number, most: number) =>
    fc.tuple(fc.double({ min: least, max: most, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true }));
  const unlike = (texts: string[]) => expect(new Set(texts).size, texts.join(" ")).toBe(texts.length);
  fc.assert(
    fc.property(from(0.01, 10_000), from(1e6, 1e13), ([size, low], [amount, least]) => {
      const { ticks } = valueScale([low * size, size]);
      unlike(ticks.map((tick) => changeTick(tick, ticks)));
      unlike(valueScale([least * amount, amount]).ticks.map((tick) => moneyTick(tick, words)));
    }),
  );
});

test("ticks of percentages have a decimal only where the axis needs one", () => {
  expect([-10, 0, 10].map((value) => changeTick(value, [-10, 0, 10]))).toEqual(["−10", "0", "+10"]);
  expect([-2.5, 0, 2.5].map((value) => changeTick(value, [-2.5, 0, 2.5]))).toEqual(["−2.5", "0", "+2.5"]);
  expect([-0.1, -0.05, 0].map((value) => changeTick(value, [-0.1, -0.05, 0]))).toEqual(["−0.10", "−0.05", "0"]);
});

test("a period reads as its month, or as its months, and the year", () => {
  expect(periodLabel(month("2025-11"), words.months)).toBe("Nov 2025");
  expect(periodLabel(month("2025-01/2025-02"), words.months)).toBe("Jan–Feb 2025");
});
