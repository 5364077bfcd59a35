import { describe, expect, it } from "vitest";
import { findFrontLoading } from "../../src/findings/front-loading.ts";
import { yearEarlier } from "../../src/vocabulary/months.ts";
import { at, figuresFor } from "../given/figures.ts";
import { monthAfter } from "../given/series.ts";

const QUIET = [1, 2, 3, 4, 5, 4, 3, 2, 1, 2];

/** Exports that grew at these rates, month after month from the first, on 100 in every month of the year before. */
function found(rates: readonly (number | null)[], first = "2024-09", combined = 9999) {
  const months = rates.map((_, index) => monthAfter(first, index));
  const before = months.map((month) => `${yearEarlier(at(month))} 100`);
  const now = months.map((month, index) => `${month} ${rates[index] === null ? "." : 100 + rates[index]!}`);
  const table = ["period exports", ...before, ...now].join("\n");
  return findFrontLoading(figuresFor(table, months.at(-1)!, { combined, from: before[0]!.slice(0, 7) }));
}

describe("front-loading", () => {
  it("is a month that rose most of twelve before one that fell most, with the two together", () => {
    expect(found([...QUIET, 12, -6])).toMatchObject([
      {
        kind: "front-loading",
        window: "2024-09/2025-08",
        facts: { before: { value: 12, period: "2025-07" }, value: { value: -6 }, together: { value: 3 } },
      },
    ]);
  });

  it("is not said when another month was as high, or as low", () => {
    expect(found([...QUIET.slice(0, 9), 12, 12, -6])).toEqual([]);
    expect(found([...QUIET.slice(0, 9), -6, 12, -6])).toEqual([]);
  });

  it("is not said when the second month only grew less, or the first only fell less", () => {
    expect(found([...QUIET, 12, 0])).toEqual([]);
    expect(found([...QUIET.map((rate) => -rate - 5), -1, -20])).toEqual([]);
  });

  it("is not said when a month lies between the high and the low", () => {
    expect(found([...QUIET.slice(0, 9), 12, 3, -6])).toEqual([]);
  });

  it("is not said across a gap, nor of months published together", () => {
    expect(found([...QUIET.slice(0, 9), null, 12, -6])).toEqual([]);
    expect(found([...QUIET, 12, -6], "2024-04")).toHaveLength(1);
    expect(found([...QUIET, 12, -6], "2024-04", 2025)).toEqual([]);
  });
});
