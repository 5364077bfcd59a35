import { describe, expect, it } from "vitest";
import { findExceeded } from "../../src/findings/exceeds.ts";
import { findMilestones } from "../../src/findings/milestone.ts";
import { findRequired } from "../../src/findings/required.ts";
import { monthAt, monthNumber } from "../../src/vocabulary/months.ts";
import { at, figuresFor } from "../given/figures.ts";

/** The months of six years and more before those of a table, each with figures far below any round number. */
const PAST = Array.from({ length: 79 }, (_, index) => monthAt(monthNumber(at("2018-01")) + index));

const after = (table: string) => {
  const [head, ...rows] = table.trim().split("\n");
  return [head, ...PAST.map((month) => `${month} 0.01`), ...rows].join("\n");
};
const milestones = (table: string, month: string) => findMilestones(figuresFor(after(table), month));

describe("a milestone", () => {
  it("is a round number reached for the first time, with the nearest earlier one as its search", () => {
    const [found] = milestones("period exports\n2025-09 99.9\n2025-10 80\n2025-11 100", "2025-11");
    expect(found).toMatchObject({ frame: "month", facts: { mark: { value: 100e9 }, nearest: { value: 99.9e9 } } });
    expect(found?.proof.searched).toMatchObject({ count: 81 });
  });

  it("is not said a second time, nor when the figure falls short by a hair", () => {
    expect(milestones("period exports\n2025-09 100\n2025-10 80\n2025-11 101", "2025-11")).toEqual([]);
    expect(milestones("period exports\n2025-10 80\n2025-11 99.99", "2025-11")).toEqual([]);
  });

  it("is not said of figures that have only just begun, though none before was as high", () => {
    const since = (count: number) => [
      "period exports",
      ...Array.from({ length: count }, (_, index) => `${monthAt(monthNumber(at("2025-11")) - count + index)} 80`),
      "2025-11 101",
    ];
    expect(findMilestones(figuresFor(since(0).join("\n"), "2025-11"))).toEqual([]);
    expect(findMilestones(figuresFor(since(59).join("\n"), "2025-11"))).toEqual([]);
    expect(findMilestones(figuresFor(since(60).join("\n"), "2025-11"))).toHaveLength(1);
  });

  it("is only the largest when two are crossed at once", () => {
    const found = milestones("period exports\n2025-10 80\n2025-11 201", "2025-11");
    expect(found.map((one) => one.facts.mark?.value)).toEqual([200e9]);
  });

  it("of a year so far is not called when the other way of reckoning falls short", () => {
    const table = (sum: number) => `
      period           balance
            2025-01          50
      2025-02          51
      2025-01/2025-02  ${sum}`;
    expect(milestones(table(100.5), "2025-02")).toHaveLength(1);
    expect(milestones(table(99.5), "2025-02")).toEqual([]);
  });
});

const YEARS = (last: string) => `
  period           balance
  2024-01/2024-12  30
  2025-01          10
  2025-02          12
  2025-03          ${last}`;
const of2025 = (last: string, month = "2025-03") => figuresFor(YEARS(last), month, { from: "2024-01" });

describe("a year so far above the whole of the year before", () => {
  it("is said from the release on that takes it above", () => {
    expect(findExceeded(of2025("9"))).toMatchObject([
      { year: 2024, crossedNow: true, facts: { value: { value: 31e9 } } },
    ]);
  });

  it("is not said when it is equal, or below", () => {
    expect(findExceeded(of2025("8"))).toEqual([]);
    expect(findExceeded(of2025("7.9"))).toEqual([]);
  });

  it("is not news of its own when it was so a month ago", () => {
    const table = "period balance\n2024-01/2024-12 20\n2025-01 10\n2025-02 12\n2025-03 3";
    expect(findExceeded(figuresFor(table, "2025-03", { from: "2024-01" }))[0]).toMatchObject({ crossedNow: false });
  });

  it("is never said over a deficit, nor in December, when the year is whole", () => {
    const deficit = "period balance\n2024-01/2024-12 -20\n2025-01 10";
    expect(findExceeded(figuresFor(deficit, "2025-01", { from: "2024-01" }))).toEqual([]);
    const whole = "period balance\n2024-01/2024-12 20\n2025-01/2025-12 30";
    expect(findExceeded(figuresFor(whole, "2025-12", { from: "2024-01" }))).toEqual([]);
  });

  it("is not said when the other way of reckoning falls short", () => {
    const table = `${YEARS("9")}\n2025-01/2025-03 29.5`;
    expect(findExceeded(figuresFor(table, "2025-03", { from: "2024-01" }))).toEqual([]);
  });
});

describe("what the rest of the year would need", () => {
  it("is the average a month that would match the year before", () => {
    const [found] = findRequired(of2025("2"));
    expect(found).toMatchObject({ aim: "match", monthsLeft: 9 });
    expect(found?.facts.need?.value).toBeCloseTo(6e9 / 9, 0);
    expect(found?.facts.average?.value).toBe(8e9);
  });

  it("is not asked when the year before is already passed, nor of a deficit, nor in December", () => {
    expect(findRequired(of2025("9"))).toEqual([]);
    const deficit = "period balance\n2024-01/2024-12 30\n2025-01 -1";
    expect(findRequired(figuresFor(deficit, "2025-01", { from: "2024-01" }))).toEqual([]);
    const december = "period balance\n2024-01/2024-12 30\n2025-01/2025-12 20";
    expect(findRequired(figuresFor(december, "2025-12", { from: "2024-01" }))).toEqual([]);
  });

  it("in the last months is what the next round number takes beyond repeating last year", () => {
    const table = "period balance\n2024-12 6\n2024-01/2024-12 40\n2025-01/2025-11 41";
    const [found] = findRequired(figuresFor(table, "2025-11", { from: "2024-01" }));
    expect(found).toMatchObject({
      aim: "round",
      monthsLeft: 1,
      facts: { projected: { value: 47e9 }, target: { value: 48e9 } },
    });
    expect(found?.facts.need?.value).toBe(7e9);
  });
});
