import { describe, expect, it } from "vitest";
import { findDivergences } from "../../src/findings/divergence.ts";
import { findEndings } from "../../src/findings/ending.ts";
import { findOvertakings } from "../../src/findings/overtaking.ts";
import { findShifts } from "../../src/findings/shift.ts";
import { figuresFor } from "../given/figures.ts";
import { growthTable, monthAfter } from "../given/series.ts";

const COLUMNS = "period exports:NOR% exports:LEAGUE% exports:EAS% exports:WES% exports:OST% exports:VAL%";
const divergence = (row: string) => findDivergences(figuresFor(`${COLUMNS}\n2025-11 ${row}`, "2025-11"))[0];

describe("a divergence", () => {
  it("is a fall of the lead by ten percent or more while the others grow", () => {
    expect(divergence("-28.6 8.2 14.8 27.6 4.3 9")).toMatchObject({
      lead: "NOR",
      to: "fall",
      others: ["WES", "EAS", "LEAGUE", "OST"],
    });
  });

  it("never counts a member beside its group", () => {
    expect(divergence("-28.6 8.2 14.8 27.6 4.3 9")?.others).not.toContain("VAL");
  });

  it("is not said at 9.9 percent, nor of fewer than three others, nor when a quarter and more went along", () => {
    expect(divergence("-9.9 8.2 14.8 27.6 4.3 9")).toBeUndefined();
    expect(divergence("-28.6 8.2 14.8 . . .")).toBeUndefined();
    expect(divergence("-28.6 8.2 14.8 -1 -1 9")).toBeUndefined();
  });

  it("is not said when the lead was not published", () => {
    expect(divergence(". 8.2 14.8 27.6 4.3 9")).toBeUndefined();
  });
});

describe("a shift of shares", () => {
  const shifts = (now: number) =>
    findShifts(figuresFor(`period exports exports:NOR\n2024-11 100 15.1\n2025-11 100 ${now}`, "2025-11"));

  it("is told from half a point on", () => {
    expect(shifts(10.2)[0]).toMatchObject({ to: "down", facts: { previous: { value: 15.1 } } });
    expect(shifts(15.5)).toEqual([]);
    expect(shifts(15.6)[0]).toMatchObject({ to: "up" });
  });

  it("is not told when a year ago is missing", () => {
    expect(findShifts(figuresFor("period exports exports:NOR\n2025-11 100 10", "2025-11"))).toEqual([]);
  });
});

describe("the end of a run", () => {
  const ending = (values: readonly (number | null)[]) =>
    findEndings(figuresFor(growthTable("exports%", "2025-01", values), monthAfter("2025-01", values.length - 1)))[0];

  it("is told of three months and more, with their count", () => {
    expect(ending([-1, 2, 3, 4, -1.1])).toMatchObject({ of: "rise", facts: { length: { value: 3 } } });
    expect(ending([-1, 3, 4, -1.1])).toBeUndefined();
  });

  it("is not a gap, and not a month that goes on", () => {
    expect(ending([1, 2, 3, 4, null])).toBeUndefined();
    expect(ending([1, 2, null, -1])).toBeUndefined();
    expect(ending([1, 2, 3, 4])).toBeUndefined();
  });

  it("of double digits is told when growth goes on below them", () => {
    expect(ending([3, 12, 11, 10, 9.9])).toMatchObject({ of: "threshold-rise", facts: { length: { value: 3 } } });
  });
});

describe("an overtaking", () => {
  const overtakings = (before: string, now: string) =>
    findOvertakings(
      figuresFor(`period exports:NOR exports:EAS exports:WES\n2024-11 ${before}\n2025-11 ${now}`, "2025-11"),
    );

  it("is told when a smaller country is now clearly larger", () => {
    expect(overtakings("50 40 5", "40 50 5")).toMatchObject([{ subject: { partner: "EAS" }, overtaken: "NOR" }]);
  });

  it("is not told of a tie, of a hair's breadth, or of a country that was not known a year ago", () => {
    expect(overtakings("50 40 5", "50 50 5")).toEqual([]);
    expect(overtakings("50 40 5", "49.8 50 5")).toEqual([]);
    expect(overtakings("50 . 5", "40 50 5")).toEqual([]);
    expect(overtakings("50 40 5", "50 40 5")).toEqual([]);
  });
});
