import { describe, expect, it } from "vitest";
import { entryFor, partsOf, periodBefore, periodsUpTo } from "../../src/vocabulary/calendar.ts";
import { at, publishedFor } from "../given/figures.ts";

const { calendar } = publishedFor([], "2025-04", { from: "2024-11", combined: 2025 });

describe("a calendar with January and February together", () => {
  it("finds the release of either month under both", () => {
    expect(entryFor(calendar, at("2025-02"))?.period).toBe("2025-01/2025-02");
    expect(entryFor(calendar, at("2025-01"))?.period).toBe("2025-01/2025-02");
    expect(entryFor(calendar, at("2025-05"))).toBeUndefined();
  });

  it("counts the two months as one release", () => {
    expect(periodsUpTo(calendar, at("2025-03"))).toEqual(["2024-11", "2024-12", "2025-01/2025-02", "2025-03"]);
    expect(periodBefore(calendar, at("2025-03"))).toBe("2025-01/2025-02");
    expect(periodBefore(calendar, at("2025-01/2025-02"))).toBe("2024-12");
  });

  it("has nothing before its first month", () => {
    expect(periodBefore(calendar, at("2024-11"))).toBeUndefined();
  });

  it("fills a year to date with releases, and only when they fit", () => {
    expect(partsOf(calendar, at("2025-01/2025-03"))).toEqual(["2025-01/2025-02", "2025-03"]);
    expect(partsOf(calendar, at("2025-02/2025-03"))).toBeNull();
    expect(partsOf(calendar, at("2025-01/2025-06"))).toBeNull();
    expect(partsOf(calendar, at("2024-10/2024-12"))).toBeNull();
  });
});
