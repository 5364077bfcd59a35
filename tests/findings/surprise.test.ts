import { describe, expect, it } from "vitest";
import { findSurprises } from "../../src/findings/surprise.ts";
import { figuresFor } from "../given/figures.ts";

const surprise = (table: string, asOf?: string) => findSurprises(figuresFor(table, "2025-11", asOf ? { asOf } : {}))[0];
const outcome = (value: number, forecast: number) =>
  surprise(`period exports% exports%@gazette\n2025-11 ${value} ${forecast}`);

describe("a surprise", () => {
  it("compares the first print, not the revised figure, with the forecast", () => {
    const table = `
      period   released    exports%  exports%@gazette
      2025-11  .           3.8       3.8
      2025-11  2026-02-01  9.9       .`;
    expect(surprise(table, "2026-02-01")).toMatchObject({ verdict: "in-line", facts: { value: { value: 3.8 } } });
  });

  it("is nothing without a poll, without a named one, or when the first print does not survive", () => {
    expect(surprise("period exports%\n2025-11 5.9")).toBeUndefined();
    expect(surprise("period exports% exports%@unnamed\n2025-11 5.9 3.8")).toBeUndefined();
    expect(
      surprise("period released exports% exports%@gazette\n2025-11 2026-02-01 5.9 3.8", "2026-03-01"),
    ).toBeUndefined();
  });

  it("names the poll that the economy prefers when two were asked", () => {
    expect(surprise("period exports% exports%@ledger exports%@gazette\n2025-11 5.9 4.0 3.8")).toMatchObject({
      poll: "Gazette poll",
    });
  });

  it.each([
    [5.9, 3.8, "beat", "far"],
    [1.9, 3.0, "missed", "plainly"],
    [12.0, 10.0, "beat", "far"],
    [4.3, 3.8, "beat", "narrowly"],
    [3.6, 3.8, "in-line", "narrowly"],
    [-5.0, -3.0, "missed", "far"],
    [-1.0, -3.0, "beat", "far"],
    [5.7, 3.8, "beat", "plainly"],
  ] as const)("of %d against %d is %s, %s", (value, forecast, verdict, degree) => {
    const past = "2025-10 5.0 4.0\n2025-09 3.0 4.0\n2025-08 5.0 4.0";
    const found = surprise(`period exports% exports%@gazette\n${past}\n2025-11 ${value} ${forecast}`);
    expect(found).toMatchObject({ verdict, degree });
  });

  it("is not called far when the gap is neither half the forecast nor beyond the usual miss", () => {
    const past = "2025-10 9.0 4.0\n2025-09 9.0 4.0\n2025-08 9.0 4.0";
    expect(surprise(`period exports% exports%@gazette\n${past}\n2025-11 12 10`)?.degree).toBe("plainly");
  });

  it("is unexpected only when the sign is another", () => {
    expect(outcome(-1.1, 3)?.unexpected).toBe(true);
    expect(outcome(0.5, 3)?.unexpected).toBe(false);
    expect(outcome(0.1, -0.1)?.unexpected).toBe(false);
  });

  it("counts how many past gaps were as large, of those that can be measured", () => {
    const table = `
      period   exports%  exports%@gazette
      2025-08  4         1
      2025-09  5         4.5
      2025-10  5         .
      2025-11  5.9       3.8`;
    expect(surprise(table)).toMatchObject({ trueIn: 1, outOf: 2 });
  });
});
