import { describe, expect, it } from "vitest";
import { entryFor, nextRelease, partsOf, periodBefore, periodsUpTo } from "../../src/vocabulary/calendar.ts";
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

describe("the next release", () => {
  const entry = (period: string, released: string, recorded = true) => ({
    ...{ period: at(period), released, time: "10:00", recorded },
  });
  const days = [
    entry("2024-12", "2025-01-13"),
    entry("2025-01/2025-02", "2025-03-07"),
    entry("2025-03", "2025-04-14"),
    entry("2025-04", "2025-05-09", false),
    entry("2025-05", "2025-06-09"),
  ];

  it("is that of the period after this one, two months together when they come out together", () => {
    expect(nextRelease(days, at("2024-12"), "2025-01-13")).toEqual({ period: "2025-01/2025-02", date: "2025-03-07" });
    expect(nextRelease(days, at("2025-01/2025-02"), "2025-03-07")).toEqual({ period: "2025-03", date: "2025-04-14" });
  });

  it("is told until the day before it, and no more on its own day", () => {
    expect(nextRelease(days, at("2024-12"), "2025-03-06")?.date).toBe("2025-03-07");
    expect(nextRelease(days, at("2024-12"), "2025-03-07")).toBeNull();
    expect(nextRelease(days, at("2024-12"), "2026-01-01")).toBeNull();
  });

  it("is not told when its day is an estimate, nor is a later one in its place", () => {
    expect(nextRelease(days, at("2025-03"), "2025-04-14")).toBeNull();
  });

  it("is unknown after the last period, and for a period that the calendar does not have", () => {
    expect(nextRelease(days, at("2025-05"), "2025-06-09")).toBeNull();
    expect(nextRelease(days, at("2025-02"), "2025-03-07")).toBeNull();
    expect(nextRelease([], at("2025-03"), "2025-04-14")).toBeNull();
  });
});
