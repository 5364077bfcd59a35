import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromReleaseCsv } from "../../src/loaders/release-csv.ts";
import { problemOf } from "../given/problem.ts";
import { HEAD } from "../given/tables.ts";

const DAY = "2099-12-10";
const read = (rows: readonly string[]) =>
  fromReleaseCsv(`${[HEAD, ...rows].join("\n")}\n`, `ruritania/releases/${DAY}/totals.csv`, DAY);

const mostly = (...words: string[]) => fc.constantFrom(words[0]!, words[0]!, words[0]!, words[0]!, ...words);
const row = fc
  .tuple(
    ...[mostly("WLD", "NOR", ""), mostly("TOTAL", "ships", ""), mostly("exports", "balance", "export")],
    ...[mostly("level", "quantity", "levels"), mostly("1.5", "-2", "", "x"), mostly("RUC billion", "RUC", "t", "")],
    ...[mostly("unadjusted", "seasonally-adjusted", "raw"), mostly("final", "revised", "missing", "sure")],
    ...[mostly("published", "derived", "guessed"), mostly("tolls", "press", ""), mostly("", "a reason")],
  )
  .map((cells) => cells.join(","));
const rows = fc.array(row, { minLength: 1, maxLength: 6 });
const ofMonths = (cells: readonly string[], wrong: number) =>
  cells.map((one, index) => `${index === wrong ? "2025-13" : `20${10 + index}-01`},${one}`);

describe("a row of a release", () => {
  it("is read, or refused, after another of its series as it would be alone", () => {
    const same = (table: readonly string[]) => {
      const alone = table.map((one, index) => {
        const place = (text: string) => text.replace("totals.csv:2", `totals.csv:${index + 2}`);
        const problem = problemOf(() => read([one]));
        if (problem) return place(JSON.stringify(problem));
        return place(JSON.stringify(read([one])[0]));
      });
      const fault = alone.find((one) => one.includes('"what"'));
      const problem = problemOf(() => read(table));
      const found = problem ? JSON.stringify(problem) : read(table).map((one) => JSON.stringify(one));
      expect(found).toEqual(fault ?? alone);
    };
    const wrong = fc.integer({ min: -30, max: 6 });
    fc.assert(
      fc.property(fc.tuple(rows, wrong), ([cells, at]) => same(ofMonths(cells, at))),
      { numRuns: 2_000, seed: 1 },
    );
  });
});
