import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantity, roundTo } from "../../src/vocabulary/digits.ts";

describe("reading a number", () => {
  it("takes 330.35 billion as exactly 330350000000, printed to ten million", () => {
    expect(quantity("330.35", "RUC billion")).toEqual({ value: 330_350_000_000, unit: "RUC", step: 10_000_000 });
  });

  it("is exact where multiplying would not be", () => {
    expect(1.005 * 1e9).not.toBe(1_005_000_000);
    expect(quantity("1.005", "RUC billion")?.value).toBe(1_005_000_000);
    expect(quantity("0.07", "RUC trillion")?.value).toBe(70_000_000_000);
  });

  it("keeps the sign and the printed digits of a rate", () => {
    expect(quantity("-1.10", "percent")).toEqual({ value: -1.1, unit: "percent", step: 0.01 });
    expect(quantity("6", "percent")).toEqual({ value: 6, unit: "percent", step: 1 });
  });

  it("keeps a unit of two words that is no scale", () => {
    expect(quantity("2.0", "percent FLO")?.unit).toBe("percent FLO");
  });

  it.each(["", "1,204", "1.", ".5", "+5.9", "1e3", "5.9%", "NaN", "--1", "1 204", "1,204-", "O.5", "٣"])(
    "does not take %j for a number",
    (text) => {
      expect(quantity(text, "percent")).toBeNull();
    },
  );

  it("reads back every number that it could have printed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
        const sign = hundredths < 0 ? "-" : "";
        const size = String(Math.abs(hundredths)).padStart(3, "0");
        const read = quantity(`${sign}${size.slice(0, -2)}.${size.slice(-2)}`, "RUC billion");
        expect(read!.value).toBe(hundredths * 10_000_000 + 0);
      }),
    );
  });
});

describe("rounding", () => {
  it("takes a half away from zero, as a reader would by hand", () => {
    expect(roundTo(2.5, 1)).toBe(3);
    expect(roundTo(-2.5, 1)).toBe(-3);
    expect(roundTo(0.25, 0.1)).toBe(0.3);
    expect(roundTo(-0.25, 0.1)).toBe(-0.3);
    expect(roundTo(1.005, 0.01)).toBe(1.01);
    expect(roundTo(8.35, 0.1)).toBe(8.4);
  });

  it("rounds to steps above one", () => {
    expect(roundTo(330_350_000_000, 1e9)).toBe(330_000_000_000);
    expect(roundTo(330_500_000_000, 1e9)).toBe(331_000_000_000);
  });

  it("has no negative zero", () => {
    expect(Object.is(roundTo(-0.04, 0.1), 0)).toBe(true);
  });

  it("never moves a number by more than half a step, and keeps the sign", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(0.01, 0.1, 1, 10), (value, step) => {
        const rounded = roundTo(value, step);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(step * 0.5 + step * 1e-6);
        expect(rounded * value).toBeGreaterThanOrEqual(0);
        expect(roundTo(-value, step)).toBe(rounded === 0 ? 0 : -rounded);
      }),
    );
  });
});
