import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  firstMonth,
  lastMonth,
  monthAt,
  monthNumber,
  monthsOf,
  shift,
  wholeYear,
  yearEarlier,
  yearOf,
  yearToDate,
} from "../../src/vocabulary/months.ts";
import { type Period, period, span } from "../../src/vocabulary/period.ts";
import { at } from "../given/figures.ts";

describe("month arithmetic", () => {
  it("carries over the turn of the year in both directions", () => {
    expect(shift(at("2025-12"), 1)).toBe("2026-01");
    expect(shift(at("2025-01"), -1)).toBe("2024-12");
    expect(shift(at("2025-11"), -23)).toBe("2023-12");
  });

  it("moves both ends of a span", () => {
    expect(shift(at("2025-01/2025-02"), -12)).toBe("2024-01/2024-02");
    expect(yearEarlier(at("2025-01/2025-11"))).toBe("2024-01/2024-11");
  });

  it("knows the year to date, which in January is January alone", () => {
    expect(yearToDate(at("2025-11"))).toBe("2025-01/2025-11");
    expect(yearToDate(at("2025-01/2025-02"))).toBe("2025-01/2025-02");
    expect(yearToDate(at("2025-01"))).toBe("2025-01");
  });

  it("knows a whole year and the year of a span", () => {
    expect(wholeYear(2024)).toBe("2024-01/2024-12");
    expect(yearOf(at("2024-12/2025-01"))).toBe(2025);
  });

  it("lists the months of a span in order, both ends in", () => {
    expect(monthsOf(at("2024-11/2025-02"))).toEqual(["2024-11", "2024-12", "2025-01", "2025-02"]);
    expect(monthsOf(at("2025-11"))).toEqual(["2025-11"]);
  });
});

const month = fc.integer({ min: 12_000, max: 36_000 }).map(monthAt);
const move = fc.integer({ min: -600, max: 600 });
const anyPeriod = fc
  .tuple(month, fc.integer({ min: 0, max: 30 }))
  .map(([first, more]) => span(first, shift(first, more)));

describe("for every month and period", () => {
  it("counting and naming a month are each other's inverse, and keep the order", () => {
    fc.assert(
      fc.property(month, month, (one, other) => {
        expect(monthAt(monthNumber(one))).toBe(one);
        expect(one < other).toBe(monthNumber(one) < monthNumber(other));
      }),
    );
  });

  it("moves add up, and a move back undoes a move", () => {
    fc.assert(
      fc.property(anyPeriod, move, move, (one, there, further) => {
        expect(shift(shift(one, there), further)).toBe(shift(one, there + further));
        expect(shift(shift(one, there), -there)).toBe(one);
      }),
    );
  });

  it("what is written is read back, and holds as many months as it says", () => {
    fc.assert(
      fc.property(anyPeriod, (one: Period) => {
        expect(period(one)).toBe(one);
        const months = monthsOf(one);
        expect(months).toHaveLength(monthNumber(lastMonth(one)) - monthNumber(firstMonth(one)) + 1);
        expect(span(months[0]!, months.at(-1)!)).toBe(one);
      }),
    );
  });

  it("a year earlier is twelve months, in the year before", () => {
    fc.assert(
      fc.property(anyPeriod, (one) => {
        expect(yearOf(yearEarlier(one))).toBe(yearOf(one) - 1);
        expect(yearEarlier(one).slice(5, 7)).toBe(one.slice(5, 7));
      }),
    );
  });
});
