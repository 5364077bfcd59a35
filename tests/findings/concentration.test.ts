import { describe, expect, it } from "vitest";
import { findConcentrations } from "../../src/findings/concentration.ts";
import { FactStore } from "../../src/indicators/fact-store.ts";
import type { Figures } from "../../src/indicators/figures.ts";
import { load } from "../../src/loaders/load.ts";
import { tableAsOf } from "../../src/observations/table.ts";
import { at, filesFor } from "../given/figures.ts";

const MARKETS = ["NOR", "EAS", "WES", "OST", "VAL", "ONE", "TWO", "SIX", "TEN", "ELF"];
const EVEN = MARKETS.map(() => "5").join(" ");

/** Exports of 100 in November of two years, and what each of ten markets took of them. */
function markets(then: string, now: string): Figures {
  const columns = MARKETS.map((code) => `exports:${code}`).join(" ");
  const table = `period exports ${columns}\n2024-11 100 ${then}\n2025-11 100 ${now}`;
  const more = MARKETS.slice(5).map(
    (code) => `  - { code: ${code}, name: ${code}land, short: ${code}land, kind: country, contains: [] }\n`,
  );
  const files = filesFor(table, "2025-11").map((file) => ({
    ...file,
    text: file.text.replace("\npartners:\n", `\npartners:\n${more.join("")}`),
  }));
  const { economy, calendar, observations, folders, forecasts } = load("ruritania", files);
  const known = tableAsOf(observations, folders, calendar, "2025-12-10");
  return { economy, calendar, forecasts, month: at("2025-11"), table: known, facts: new FactStore() };
}

describe("concentration", () => {
  it("is the share of the five largest markets of the month against that of the five largest a year earlier", () => {
    expect(findConcentrations(markets("9 8 7 6 5 4 3 2 1 1", "3 8 7 6 9 8 3 2 1 1"))).toMatchObject([
      { kind: "concentration", to: "up", facts: { value: { value: 38 }, previous: { value: 35 }, gap: { value: 3 } } },
    ]);
  });

  it("is not told when the share moved by less than a point", () => {
    expect(findConcentrations(markets(EVEN, EVEN.replace("5", "6")))).toHaveLength(1);
    expect(findConcentrations(markets(EVEN, EVEN.replace("5", "5.9")))).toEqual([]);
  });

  it("is not told when another market was reported a year ago, nor of nine markets", () => {
    expect(findConcentrations(markets("5 5 5 5 5 5 5 5 5 .", "9 5 5 5 5 5 5 5 5 5"))).toEqual([]);
    expect(findConcentrations(markets("5 5 5 5 5 5 5 5 5 .", "9 5 5 5 5 5 5 5 5 ."))).toEqual([]);
  });
});
