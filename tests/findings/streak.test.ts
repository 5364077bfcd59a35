import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findStreaks } from "../../src/findings/streak.ts";
import { figuresFor, type More } from "../given/figures.ts";
import { growthTable, monthAfter } from "../given/series.ts";

function streak(table: string, month: string, more: More = {}, id = "streak:exports.total") {
  return findStreaks(figuresFor(table, month, more)).find((one) => one.id === id) ?? null;
}

describe("a streak", () => {
  it("counts the months of one sign up to this one, and names the month that ended the run before", () => {
    const found = streak(growthTable("exports%", "2025-01", [3, -1, 2, 4, 1]), "2025-05");
    expect(found).toMatchObject({ of: "rise", open: false, inReleases: false });
    expect(found?.facts.length).toMatchObject({ value: 3, unit: "months" });
    expect(found?.proof.boundary).toMatchObject({ period: "2025-02", value: -1 });
    expect(found?.proof.cases.map((one) => one.period)).toEqual(["2025-03", "2025-04", "2025-05"]);
  });

  it("is not called one at two months", () => {
    expect(streak(growthTable("exports%", "2025-01", [3, -1, 4, 1]), "2025-04")).toBeNull();
  });

  it("ends when a month is missing, and then may be longer than is known", () => {
    const found = streak(growthTable("exports%", "2025-01", [5, 5, null, 2, 4, 1]), "2025-06");
    expect(found?.facts.length?.value).toBe(3);
    expect(found?.open).toBe(true);
    expect(found?.proof.boundary).toBeNull();
  });

  it("is ended by a month without change", () => {
    const found = streak(growthTable("exports%", "2025-01", [5, 5, 0, 2, 4, 1]), "2025-06");
    expect(found?.facts.length?.value).toBe(3);
    expect(found?.proof.boundary?.value).toBe(0);
    expect(streak(growthTable("exports%", "2025-01", [5, 5, 5, 0]), "2025-04")).toBeNull();
  });

  it("is of double-digit falls when each fall was of ten percent or more, ten itself among them", () => {
    const found = streak(growthTable("exports%", "2025-01", [-4, -10, -28.6, -10.1]), "2025-04");
    expect(found).toMatchObject({ of: "threshold-fall" });
    expect(found?.facts.length?.value).toBe(3);
    expect(found?.proof.boundary?.value).toBe(-4);
  });

  it("is of plain falls when one fall was of 9.9 percent", () => {
    const found = streak(growthTable("exports%", "2025-01", [1, -12, -9.9, -12]), "2025-04");
    expect(found).toMatchObject({ of: "fall" });
    expect(found?.facts.length?.value).toBe(3);
  });

  it("counts months published together as one release, and says releases", () => {
    const table = `
      period           exports%
      2024-11          -1
      2024-12          4
      2025-01/2025-02  5
      2025-03          6`;
    const found = streak(table, "2025-03", { combined: 2025 });
    expect(found?.facts.length).toMatchObject({ value: 3, unit: "releases" });
    expect(found?.inReleases).toBe(true);
  });

  it("of a partner is that partner's own", () => {
    const table = "period exports:NOR% exports:EAS%\n2025-01 1 1\n2025-02 -11 2\n2025-03 -12 3\n2025-04 -13 -4";
    const found = streak(table, "2025-04", {}, "streak:exports.partner.NOR");
    expect(found).toMatchObject({ of: "threshold-fall", subject: { partner: "NOR" } });
    expect(streak(table, "2025-04", {}, "streak:exports.partner.EAS")).toBeNull();
  });

  it("is not told when this month's figure is missing", () => {
    expect(streak(growthTable("exports%", "2025-01", [1, 1, 1, null]), "2025-04")).toBeNull();
  });
});

describe("for any series", () => {
  const series = fc.array(
    fc.integer({ min: -300, max: 300 }).map((tenths) => tenths / 10),
    { minLength: 4, maxLength: 14 },
  );
  const lengthOf = (values: readonly (number | null)[]) =>
    streak(growthTable("exports%", "2025-01", values), monthAfter("2025-01", values.length - 1))?.facts.length?.value ??
    0;

  it("deleting one month never makes a longer streak", () => {
    fc.assert(
      fc.property(series, fc.nat(), (values, which) => {
        const without = values.map((value, index) => (index === which % values.length ? null : value));
        expect(lengthOf(without)).toBeLessThanOrEqual(lengthOf(values));
      }),
      { numRuns: 60 },
    );
  });
});
