import { describe, expect, it } from "vitest";
import { change } from "../../src/indicators/change.ts";
import { level } from "../../src/indicators/level.ts";
import { share } from "../../src/indicators/share.ts";
import { yearOnYear } from "../../src/indicators/year-on-year.ts";
import { yearOnYearFromLevels } from "../../src/indicators/year-on-year-from-levels.ts";
import { total, withPartner } from "../../src/vocabulary/trade.ts";
import { at, figuresFor } from "../given/figures.ts";

const EXPORTS = total("exports");
const NOVEMBER = at("2025-11");

describe("growth on a year earlier", () => {
  it("takes the published rate before one worked out from levels", () => {
    const figures = figuresFor(
      `period   exports  exports%
       2024-11    100       .
       2025-11    110      12.3`,
      "2025-11",
    );
    const growth = yearOnYear(figures, EXPORTS, NOVEMBER);
    expect(growth).toMatchObject({
      value: 12.3,
      unit: "percent",
      step: 0.1,
      method: "published",
      id: "exports.total.year-on-year",
    });
    expect(growth?.from).toEqual(["2025-12-10/totals.csv:3"]);
    expect(yearOnYearFromLevels(figures, EXPORTS, NOVEMBER)?.value).toBeCloseTo(10, 9);
  });

  it("works it out from levels when no rate was published, and says so", () => {
    const figures = figuresFor("period exports\n2024-11 80\n2025-11 60", "2025-11");
    const growth = yearOnYear(figures, EXPORTS, NOVEMBER);
    expect(growth).toMatchObject({ value: -25, method: "computed", formula: "level ÷ level a year earlier − 1" });
    expect(growth?.from).toHaveLength(2);
  });

  it("has no year-on-year figure when the base month was not published", () => {
    expect(yearOnYear(figuresFor("period exports\n2024-10 80\n2025-11 60", "2025-11"), EXPORTS, NOVEMBER)).toBeNull();
  });

  it("has none when the month itself has no level", () => {
    expect(yearOnYear(figuresFor("period exports\n2024-11 80\n2025-10 60", "2025-11"), EXPORTS, NOVEMBER)).toBeNull();
  });

  it("has none on a base of zero", () => {
    const table = "period exports imports\n2024-11 0 5\n2025-11 60 5";
    expect(yearOnYear(figuresFor(table, "2025-11"), EXPORTS, NOVEMBER)).toBeNull();
  });

  it("has none for a balance, whose growth means nothing across zero", () => {
    const figures = figuresFor("period balance\n2024-11 -5\n2025-11 10", "2025-11");
    expect(yearOnYear(figures, total("balance"), NOVEMBER)).toBeNull();
  });

  it("is exactly ten percent down from 100 to 90, so that a threshold of ten is met", () => {
    const figures = figuresFor("period exports\n2024-11 100\n2025-11 90", "2025-11");
    expect(yearOnYear(figures, EXPORTS, NOVEMBER)?.value).toBe(-10);
  });

  it("is of the vintage of the day, not of today", () => {
    const table = `
      period   released    exports%
      2025-11  .           5.9
      2025-11  2026-03-01  6.2`;
    expect(yearOnYear(figuresFor(table, "2025-11"), EXPORTS, NOVEMBER)?.value).toBe(5.9);
    expect(yearOnYear(figuresFor(table, "2025-11", { asOf: "2026-03-01" }), EXPORTS, NOVEMBER)?.value).toBe(6.2);
  });

  it("is marked when one of the levels survives only as revised later", () => {
    const table = `
      period   released     exports
      2024-11  2026-08-18*  100
      2025-11  .            110`;
    expect(yearOnYear(figuresFor(table, "2025-11"), EXPORTS, NOVEMBER)?.backfilled).toBe(true);
  });
});

describe("a difference", () => {
  it("of two rates is in percentage points", () => {
    const figures = figuresFor("period exports%\n2025-10 -1.1\n2025-11 5.9", "2025-11");
    const [now, then] = [NOVEMBER, at("2025-10")].map((month) => yearOnYear(figures, EXPORTS, month));
    expect(change(figures, now!, then!, NOVEMBER)).toMatchObject({ unit: "percentage points", step: 0.1 });
    expect(change(figures, now!, then!, NOVEMBER)?.value).toBeCloseTo(7, 9);
  });

  it("of a rate and a level is refused, and so is one with a missing side", () => {
    const figures = figuresFor("period exports exports%\n2025-11 100 5.9", "2025-11");
    const [rate, size] = [yearOnYear(figures, EXPORTS, NOVEMBER), level(figures, EXPORTS, NOVEMBER)];
    expect(change(figures, rate, size, NOVEMBER)).toBeNull();
    expect(change(figures, rate, null, NOVEMBER)).toBeNull();
  });
});

describe("a share", () => {
  it("is the partner's level in the whole", () => {
    const figures = figuresFor("period exports exports:NOR\n2025-11 200 25", "2025-11");
    expect(share(figures, withPartner("exports", "NOR"), NOVEMBER)).toMatchObject({ value: 12.5, unit: "percent" });
  });

  it("is missing, not zero, when the partner was not published", () => {
    const figures = figuresFor("period exports exports:EAS\n2025-11 200 25", "2025-11");
    expect(share(figures, withPartner("exports", "NOR"), NOVEMBER)).toBeNull();
  });
});
