import { describe, expect, it } from "vitest";
import { findRecords } from "../../src/findings/record.ts";
import { figuresFor } from "../given/figures.ts";
import { growthTable, monthAfter } from "../given/series.ts";

/** Five years of months at 50, then these. */
const records = (last: readonly (number | null)[], column = "exports", past = 60) => {
  const values = [...Array.from({ length: past }, () => 50), ...last];
  return findRecords(figuresFor(growthTable(column, "2020-01", values), monthAfter("2020-01", values.length - 1)));
};
const monthly = (last: readonly (number | null)[], column?: string, past?: number) =>
  records(last, column, past).find((one) => one.frame === "month");

describe("a record", () => {
  it("is a level above all months on record, with the nearest before it named", () => {
    const found = monthly([70, 55, 71]);
    expect(found).toMatchObject({ extreme: "highest", facts: { value: { value: 71e9 }, previous: { value: 70e9 } } });
    expect(found?.proof.searched).toEqual({ from: "2020-01", to: "2025-02", count: 62 });
  });

  it("is not a tie, nor what is larger only in digits that the other figure does not have", () => {
    expect(monthly([70, 55, 70])).toBeUndefined();
    expect(monthly([70, 70.4])).toBeUndefined();
    expect(monthly([70, 70.6])).toBeDefined();
  });

  it("is not claimed over fewer than five years of months", () => {
    expect(monthly([71], "exports", 59)).toBeUndefined();
    expect(monthly([71], "exports", 60)).toBeDefined();
  });

  it("is the highest for a flow; for a balance the lowest too", () => {
    expect(monthly([1])).toBeUndefined();
    expect(monthly([1], "balance")).toMatchObject({ extreme: "lowest" });
    expect(monthly([-3, -2], "balance")).toBeUndefined();
  });

  it("of a year so far is against the same months of other years, five at least", () => {
    const found = records([50, 51]).find((one) => one.frame === "year-to-date");
    expect(found).toMatchObject({ extreme: "highest", facts: { value: { value: 101e9 } } });
    expect(found?.proof.searched).toMatchObject({ from: "2020-01/2020-02", to: "2024-01/2024-02", count: 5 });
    expect(records([51]).some((one) => one.frame === "year-to-date")).toBe(false);
  });

  it("of months published together is against the same months only", () => {
    const rows = [2019, 2020, 2021, 2022, 2023].map((year) => `${year}-01/${year}-02 60\n${year}-03 90`).join("\n");
    const table = (level: number) =>
      figuresFor(`period exports\n${rows}\n2024-01/2024-02 ${level}`, "2024-02", { combined: 2019 });
    expect(findRecords(table(61))[0]).toMatchObject({ period: "2024-01/2024-02", frame: "month" });
    expect(findRecords(table(60))).toEqual([]);
  });
});
