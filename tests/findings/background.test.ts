import { describe, expect, it } from "vitest";
import { findBases } from "../../src/findings/base.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { findMonthly } from "../../src/findings/monthly.ts";
import { newsworthiness, rank } from "../../src/findings/rank.ts";
import { rarity } from "../../src/findings/rarity.ts";
import { findRevisions } from "../../src/findings/revision.ts";
import { figuresFor } from "../given/figures.ts";
import { growthTable, monthAfter } from "../given/series.ts";

describe("a revision", () => {
  const revisions = (now: string, first = "5.9") =>
    findRevisions(
      figuresFor(`period released exports%\n2025-11 . ${first}\n2025-11 2026-02-01 ${now}`, "2025-11", {
        asOf: "2026-02-01",
      }),
    );

  it("is told with the first print, and which way it went", () => {
    expect(revisions("5.7")[0]).toMatchObject({
      to: "down",
      measure: "year-on-year",
      facts: { first: { value: 5.9 } },
    });
  });

  it("is not told of a figure that is printed again, or only to fewer digits", () => {
    expect(revisions("5.9")).toEqual([]);
    expect(revisions("6")).toEqual([]);
    expect(revisions("5.90")).toEqual([]);
  });

  it("is not told on the day of the first print, nor when that did not survive", () => {
    expect(findRevisions(figuresFor("period exports%\n2025-11 5.9", "2025-11"))).toEqual([]);
    const late = figuresFor("period released exports%\n2025-11 2026-02-01 5.7", "2025-11", { asOf: "2026-02-01" });
    expect(findRevisions(late)).toEqual([]);
  });
});

describe("a base", () => {
  const heights = (yearAgo: number) => {
    const past = Array.from({ length: 24 }, (_, index) => index);
    const values = [...past, yearAgo, ...Array.from({ length: 11 }, () => 5), 3];
    const figures = figuresFor(growthTable("exports%", "2020-01", values), monthAfter("2020-01", values.length - 1));
    return findBases(figures).find((one) => one.of === figures.month)?.height;
  };

  it("is high or low only beyond the outer quarters of its past", () => {
    expect(heights(30)).toBe("high");
    expect(heights(-3)).toBe("low");
    expect(heights(12)).toBe("ordinary");
  });

  it("is ordinary when fewer than two years came before it", () => {
    const values = [1, 2, 3, 30, ...Array.from({ length: 11 }, () => 5), 3];
    const figures = figuresFor(growthTable("exports%", "2020-01", values), monthAfter("2020-01", values.length - 1));
    expect(findBases(figures).find((one) => one.of === figures.month)?.height).toBe("ordinary");
  });
});

describe("a change on the month before", () => {
  it("is not told where the office adjusts nothing for the season", () => {
    expect(findMonthly(figuresFor("period exports\n2025-10 100\n2025-11 120", "2025-11"))).toEqual([]);
  });
});

describe("newsworthiness", () => {
  it("is infinite for nothing: what was never true yet weighs as the length of its history", () => {
    expect(rarity(0, 62).bits).toBe(6);
    expect(rarity(62, 62).bits).toBeCloseTo(0.023, 3);
    expect(rarity(0, 0).bits).toBe(1);
  });

  it("is rarity times weight, and equals come in the order of their names", () => {
    const claim = (id: string, bits: number, weight: number) => ({ id, bits, weight }) as Finding;
    const ranked = rank([claim("c", 6, 0.1), claim("b", 2, 0.5), claim("a", 1, 1), claim("d", 4, 0.5)]);
    expect(ranked.map((one) => one.id)).toEqual(["d", "a", "b", "c"]);
    expect(newsworthiness(ranked[0]!)).toBe(2);
  });
});
