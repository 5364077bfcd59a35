import { describe, expect, it } from "vitest";
import { findPeaks } from "../../src/findings/peak.ts";
import { findRecords } from "../../src/findings/record.ts";
import { findTrends } from "../../src/findings/trend.ts";
import { figuresFor } from "../given/figures.ts";
import { growthTable, monthAfter } from "../given/series.ts";

const figuresOf = (column: string, first: string, values: readonly (number | null)[]) =>
  figuresFor(growthTable(column, first, values), monthAfter(first, values.length - 1));

describe("a peak of levels", () => {
  const since = (values: readonly (number | null)[], column = "balance") =>
    findPeaks(figuresOf(column, "2025-01", values)).filter((one) => one.frame === "since");

  it("reaches back over six months at least, to the month that was as high", () => {
    expect(since([9, 1, 2, 3, 1, 2, 3, 8])).toMatchObject([
      { extreme: "highest", proof: { boundary: { period: "2025-01" } } },
    ]);
    expect(since([9, 2, 3, 1, 2, 3, 8])).toEqual([]);
  });

  it("stops at a tie and at a gap, and is not said of a record", () => {
    expect(since([9, 1, 2, 8, 1, 2, 3, 8])).toEqual([]);
    expect(since([9, 1, 2, null, 1, 2, 3, 8])).toEqual([]);
    expect(since([7, 1, 2, 3, 1, 2, 3, 8])).toEqual([]);
  });

  it("does not set the smallest deficit against a month in surplus", () => {
    expect(since([9, -5, -4, -3, -5, -4, -3, -1])).toEqual([]);
    expect(since([-0.5, -5, -4, -3, -5, -4, -3, -1])).toMatchObject([{ extreme: "highest" }]);
  });

  it("is said of a low of exports only below all months of a year", () => {
    expect(since([1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 2], "exports")).toEqual([]);
    expect(since([1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 2], "exports")).toMatchObject([{ extreme: "lowest" }]);
  });

  const ofJanuary = (januaries: readonly (number | null)[], december = 50) =>
    findPeaks(
      figuresOf(
        "exports",
        "2010-01",
        januaries.flatMap((value, year) => [value, ...Array(year === januaries.length - 1 ? 0 : 11).fill(december)]),
      ),
    ).filter((one) => one.frame === "season");

  it("of the season is the highest of that month in ten years and more", () => {
    const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    expect(ofJanuary([...ten, 11])).toMatchObject([{ extreme: "highest", facts: { previous: { value: 10e9 } } }]);
    expect(ofJanuary([...ten, 10])).toEqual([]);
    expect(ofJanuary([...ten.slice(1), 11])).toEqual([]);
    expect(ofJanuary([1, 2, 3, null, 5, 6, 7, 8, 9, 10, 10.5, 11])).toEqual([]);
  });

  it("of the season is left to the record when it is one of all months", () => {
    expect(ofJanuary([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 60])).toEqual([]);
  });
});

describe("growth over a longer stretch", () => {
  // A level of 10 a month in the first year.
  const trends = (second: readonly (number | null)[]) =>
    findTrends(figuresOf("exports", "2024-01", [...Array(12).fill(10), ...second]));

  it("of three months is told when the month went the other way", () => {
    expect(trends([10, 10, 10, 12, 12, 9])).toMatchObject([{ over: "three-months", facts: { value: { value: 10 } } }]);
    expect(trends([10, 10, 10, 12, 12, 10.5])).toEqual([]);
  });

  it("of three months is not told across a gap, nor from a month of the first quarter", () => {
    expect(trends([10, 10, 10, 12, null, 9])).toEqual([]);
    expect(trends([12, 12, 9]).filter((one) => one.over === "three-months")).toEqual([]);
  });

  it("of twelve months is told early in the year, with their sum", () => {
    const early = findTrends(figuresOf("exports", "2023-01", [...Array(12).fill(10), ...Array(13).fill(11)]));
    expect(early).toMatchObject([
      { over: "twelve-months", facts: { value: { value: 9.1 }, sum: { value: 132e9 } } },
      { over: "two-years", facts: { value: { value: 10 } } },
    ]);
  });

  it("of two years needs the month two years ago", () => {
    const values = (first: number | null) => [first, ...Array(23).fill(10), 11];
    expect(findTrends(figuresOf("exports", "2023-01", values(8))).map((one) => one.over)).toContain("two-years");
    expect(findTrends(figuresOf("exports", "2023-01", values(null))).map((one) => one.over)).not.toContain("two-years");
  });
});

describe("a record of the year so far", () => {
  const rows = (office: string) =>
    [2019, 2020, 2021, 2022, 2023, 2024, 2025]
      .flatMap((year) => [`${year}-01 ${year - 2009}`, `${year}-02 ${year - 2009}`])
      .concat(office)
      .join("\n");
  const yearly = (office: string) =>
    findRecords(figuresFor(`period exports\n${rows(office)}`, "2025-02")).filter((one) => one.frame === "year-to-date");

  it("stands only when the office's table and the sum of the months both give it", () => {
    expect(yearly("2025-01/2025-02 33")).toHaveLength(1);
    expect(yearly("2025-01/2025-02 30")).toEqual([]);
    expect(yearly("2024-01/2024-02 32.5")).toEqual([]);
  });
});
