import { describe, expect, it } from "vitest";
import { level } from "../../src/indicators/level.ts";
import { total } from "../../src/vocabulary/trade.ts";
import { at, figuresFor } from "../given/figures.ts";

const NOVEMBER = at("2025-11");
const balance = (table: string, asOf?: string) =>
  level(figuresFor(table, "2025-11", asOf ? { asOf } : {}), total("balance"), NOVEMBER);

describe("a level", () => {
  it("is the published one, to its last digit", () => {
    const fact = level(figuresFor("period exports\n2025-11 330.35", "2025-11"), total("exports"), NOVEMBER);
    expect(fact).toMatchObject({ value: 330_350_000_000, unit: "RUC", step: 10_000_000, method: "published" });
  });

  it("of a span is the sum of its months when it was not printed itself", () => {
    const figures = figuresFor("period exports\n2025-01 10.5\n2025-02 9", "2025-02");
    expect(level(figures, total("exports"), at("2025-01/2025-02"))).toMatchObject({
      value: 19_500_000_000,
      step: 1_000_000_000,
      formula: "sum of the months",
    });
  });

  it("of a span is missing when one of its months is", () => {
    const figures = figuresFor("period exports\n2025-01 10\n2025-03 9", "2025-03");
    expect(level(figures, total("exports"), at("2025-01/2025-03"))).toBeNull();
  });
});

describe("a balance", () => {
  it("is exports minus imports when it was not published", () => {
    expect(balance("period exports imports\n2025-11 330.35 218.67")).toMatchObject({
      value: 111_680_000_000,
      formula: "exports minus imports",
    });
  });

  it("is missing when imports are", () => {
    expect(balance("period exports\n2025-11 330.35")).toBeNull();
  });

  it("is the published one while it is as new as its exports and imports", () => {
    expect(balance("period exports imports balance\n2025-11 330.35 218.67 111.7")).toMatchObject({
      value: 111_700_000_000,
      method: "published",
    });
  });

  const REVISED = `
    period   released    exports  imports  balance
    2025-11  .           330      219      111
    2025-11  2026-03-01  329      .        .`;

  it("goes stale when exports are revised after it", () => {
    expect(balance(REVISED, "2026-02-28")).toMatchObject({ value: 111_000_000_000, method: "published" });
    expect(balance(REVISED, "2026-03-01")).toMatchObject({ value: 110_000_000_000, method: "computed" });
  });

  it("is the timely one before one worked out from levels that survive only in an archive", () => {
    const table = `
      period   released     exports  imports  balance
      2025-11  .            .        .        111
      2025-11  2026-08-18*  329      219      .`;
    expect(balance(table)).toMatchObject({ value: 111_000_000_000, backfilled: false });
    expect(balance(table, "2026-08-18")).toMatchObject({ value: 110_000_000_000, backfilled: false });
  });
});
