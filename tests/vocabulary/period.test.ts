import { describe, expect, it } from "vitest";
import { period, span } from "../../src/vocabulary/period.ts";
import { at } from "../given/figures.ts";

describe("a period", () => {
  it.each(["2025-11", "0999-01", "2025-01/2025-11", "2024-12/2025-01"])("can be written as %s", (text) => {
    expect(period(text)).toBe(text);
  });

  it.each([
    ["a thirteenth month", "2025-13"],
    ["a month nought", "2025-00"],
    ["a month of one digit", "2025-1"],
    ["a day", "2025-11-08"],
    ["a name", "November 2025"],
    ["nothing", ""],
    ["a span that runs backwards", "2025-11/2025-01"],
    ["a span of one month", "2025-11/2025-11"],
    ["three months in a row of slashes", "2025-01/2025-02/2025-03"],
    ["a span with half an end", "2025-01/2025"],
    ["blanks around it", " 2025-11"],
  ])("is not %s", (_, text) => {
    expect(period(text)).toBeNull();
  });

  it("is the month itself when a span begins and ends in it", () => {
    expect(span(at("2025-11"), at("2025-11"))).toBe("2025-11");
    expect(span(at("2025-01"), at("2025-11"))).toBe("2025-01/2025-11");
  });
});
