import { describe, expect, it } from "vitest";
import { findAccelerations } from "../../src/findings/acceleration.ts";
import { findExtremes } from "../../src/findings/extreme.ts";
import { findGrowth } from "../../src/findings/growth.ts";
import { findReversals } from "../../src/findings/reversal.ts";
import { figuresFor } from "../given/figures.ts";
import { growthTable, monthAfter } from "../given/series.ts";

const FIRST = "2020-01";
const about = (values: readonly (number | null)[]) =>
  figuresFor(growthTable("exports%", FIRST, values), monthAfter(FIRST, values.length - 1));

describe("a reversal", () => {
  it("is a change of sign, and names the last month that had the new one", () => {
    const [found] = findReversals(about([-2, 3, 4, 5, -1.1]));
    expect(found).toMatchObject({ to: "fall", since: "2020-01" });
    expect(found?.facts.previous?.value).toBe(5);
  });

  it("has no month to name when the old sign had lasted one month only", () => {
    expect(findReversals(about([5, -1.1, 5.9]))[0]).toMatchObject({ to: "rise", since: null });
  });

  it("has none to name across a gap or back to the first figure", () => {
    expect(findReversals(about([-2, null, 4, 5, -1.1]))[0]?.since).toBeNull();
    expect(findReversals(about([4, 5, -1.1]))[0]?.since).toBeNull();
  });

  it("is not said of a smaller rise, nor of a step from or to zero, nor across a gap", () => {
    expect(findReversals(about([8, 0.1]))).toEqual([]);
    expect(findReversals(about([5, 0]))).toEqual([]);
    expect(findReversals(about([0, 5]))).toEqual([]);
    expect(findReversals(about([-5, null, 5]))).toEqual([]);
  });

  it("calls the month before unexpected when it came out with another sign than its forecast", () => {
    const table = (forecast: number) => `
      period   exports%  exports%@gazette
      2020-01  8         .
      2020-02  -1.1      ${forecast}
      2020-03  5.9       3`;
    expect(findReversals(figuresFor(table(3), "2020-03"))[0]?.unexpectedBefore).toBe(true);
    expect(findReversals(figuresFor(table(-3), "2020-03"))[0]?.unexpectedBefore).toBe(false);
  });
});

describe("a change of pace", () => {
  it.each([
    [[3, 5], "faster"],
    [[5, 3], "slower"],
    [[-3, -5], "deeper"],
    [[-5, -3], "shallower"],
  ] as const)("from %j is %s", (values, pace) => {
    expect(findAccelerations(about(values))[0]).toMatchObject({ pace });
  });

  it("is slight among the smallest steps of the past, and much among the largest", () => {
    const past = [10, 14, 10, 15, 10, 16, 10];
    expect(findAccelerations(about([...past, 11]))[0]?.degree).toBe("slightly");
    expect(findAccelerations(about([...past, 17]))[0]?.degree).toBe("much");
    expect(findAccelerations(about([...past, 15]))[0]?.degree).toBe("plainly");
  });

  it("is not said when the rate stayed, when the sign changed, or when the month before is missing", () => {
    expect(findAccelerations(about([5, 5]))).toEqual([]);
    expect(findAccelerations(about([5, -3]))).toEqual([]);
    expect(findAccelerations(about([5, null, 3]))).toEqual([]);
  });
});

describe("a superlative of growth", () => {
  it("names the last month that was as extreme", () => {
    const [found] = findExtremes(about([9, 1, 2, 3, 4, 3, 2, 8]));
    expect(found).toMatchObject({ extreme: "strongest", since: "2020-01" });
    expect(found?.proof.boundary?.value).toBe(9);
  });

  it("is not said over fewer than six months", () => {
    expect(findExtremes(about([9, 3, 4, 3, 2, 1, 8]))).toEqual([]);
  });

  it("is not said on a tie: it reaches back to the equal month only", () => {
    expect(findExtremes(about([9, 1, 2, 3, 4, 3, 2, 1, 4]))).toEqual([]);
    expect(findExtremes(about([9, 4, 2, 3, 1, 3, 2, 1, 4]))[0]?.since).toBe("2020-02");
  });

  it("is silent when a month in between is missing", () => {
    expect(findExtremes(about([9, 1, 2, null, 4, 3, 2, 1, 8]))).toEqual([]);
  });

  it("is not said of a short history in which nothing was as extreme", () => {
    const past = Array.from({ length: 58 }, (_, index) => index % 5);
    expect(findExtremes(about([...past, 40]))).toEqual([]);
    expect(findExtremes(about([0, ...past, 40]))[0]).toMatchObject({ extreme: "strongest", since: null });
  });
});

describe("plain growth", () => {
  it("is there for each flow and each watched partner that has a figure, and for no other", () => {
    const figures = figuresFor(
      "period exports% exports:NOR% exports:EAS% imports:EAS%\n2025-10 1 2 3 4\n2025-11 5 6 . 7",
      "2025-11",
    );
    expect(findGrowth(figures).map((one) => [one.id, one.facts.value?.value])).toEqual([
      ["growth:exports.total", 5],
      ["growth:exports.partner.NOR", 6],
      ["growth:imports.partner.EAS", 7],
    ]);
  });
});
