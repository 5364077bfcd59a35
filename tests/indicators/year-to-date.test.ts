import { describe, expect, it } from "vitest";
import { yearToDate, yearToDateOtherwise } from "../../src/indicators/year-to-date.ts";
import { yearToDateGrowth } from "../../src/indicators/year-to-date-growth.ts";
import { total } from "../../src/vocabulary/trade.ts";
import { at, figuresFor } from "../given/figures.ts";

const SPAN = at("2025-01/2025-03");
const EXPORTS = total("exports");

const BOTH = `
  period           exports
  2025-01          10
  2025-02          10
  2025-03          10
  2025-01/2025-03  29`;

describe("the year to date", () => {
  it("is the office's cumulated table when both ways are known in time, with the other kept beside it", () => {
    const figures = figuresFor(BOTH, "2025-03");
    expect(yearToDate(figures, EXPORTS, SPAN)).toMatchObject({ value: 29e9, formula: "the office's cumulated table" });
    expect(yearToDateOtherwise(figures, EXPORTS, SPAN)).toMatchObject({ value: 30e9 });
  });

  it("is the sum of the months when the table survives only as revised later", () => {
    const table = BOTH.replace("period  ", "period  released")
      .replace(/(2025-0\d) +10/g, "$1 . 10")
      .replace("2025-01/2025-03", "2025-01/2025-03 2026-08-18*");
    const figures = figuresFor(table, "2025-03");
    expect(yearToDate(figures, EXPORTS, SPAN)).toMatchObject({ value: 30e9, backfilled: false });
    expect(yearToDateOtherwise(figures, EXPORTS, SPAN)).toMatchObject({ value: 29e9, backfilled: true });
  });

  it("is missing when a month is, and there is no table", () => {
    const figures = figuresFor("period exports\n2025-01 10\n2025-03 10", "2025-03");
    expect(yearToDate(figures, EXPORTS, SPAN)).toBeNull();
    expect(yearToDateOtherwise(figures, EXPORTS, SPAN)).toBeNull();
  });

  it("counts months published together once", () => {
    const table = "period exports\n2025-01/2025-02 21\n2025-03 10";
    const figures = figuresFor(table, "2025-03", { combined: 2025, from: "2024-12" });
    expect(yearToDate(figures, EXPORTS, SPAN)?.value).toBe(31e9);
  });

  it("of a balance is the difference of the office's exports and imports", () => {
    const table = "period exports imports\n2025-01/2025-03 29 20";
    const figures = figuresFor(table, "2025-03", { from: "2025-01" });
    expect(yearToDate(figures, total("balance"), SPAN)?.value).toBe(9e9);
  });
});

describe("its growth", () => {
  it("is the published rate before one worked out", () => {
    const table = "period exports exports%\n2024-01/2024-03 20 .\n2025-01/2025-03 29 44.8";
    const figures = figuresFor(table, "2025-03", { from: "2024-01" });
    expect(yearToDateGrowth(figures, EXPORTS, SPAN)).toMatchObject({ value: 44.8, method: "published" });
  });

  it("is worked out from the two years otherwise, and missing when the earlier one is", () => {
    const figures = figuresFor("period exports\n2024-01/2024-03 20\n2025-01/2025-03 29", "2025-03", {
      from: "2023-01",
    });
    expect(yearToDateGrowth(figures, EXPORTS, SPAN)?.value).toBeCloseTo(45, 9);
    expect(yearToDateGrowth(figures, EXPORTS, at("2024-01/2024-03"))).toBeNull();
    expect(yearToDateGrowth(figures, total("balance"), SPAN)).toBeNull();
  });
});
