import { assert, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { fromEastmoney } from "../../../src/loaders/sources/eastmoney.ts";
import { fromGaccTable } from "../../../src/loaders/sources/gacc-table.ts";
import type { Reading } from "../../../src/loaders/sources/reading.ts";
import { observationsOf, releaseText } from "../../../src/loaders/sources/release-text.ts";
import { scaled } from "../../../src/loaders/sources/scaled.ts";
import { period } from "../../../src/vocabulary/period.ts";
import { book, given } from "./book.ts";

const TO = {
  file: "china/releases/2026-04-14/partners.csv",
  release: "2026-04-14",
  reporter: "CHN",
  currency: "USD",
  source: "office",
  origin: "published",
} as const;
const partners = () => fromGaccTable(given("gacc-partners-2026-03-cny.html"), "page.html", book);
const regimes = () => fromGaccTable(given("gacc-regimes-2026-02.html"), "page.html", book);

describe("readings as a release", () => {
  it("keep value, last digit and the terms in which growth is reckoned", () => {
    const [level, , , , growth] = observationsOf(partners(), TO);
    expect(level).toMatchObject({
      id: "2026-04-14/partners.csv:2",
      partner: "WLD",
      value: 2_229_700_000_000,
      step: 10_000_000,
      unit: "CNY",
      status: "provisional",
    });
    expect(growth).toMatchObject({ measure: "year-on-year", value: 11.9, step: 0.1, unit: "percent CNY" });
  });

  it("write growth in the headline currency as plain percent", () => {
    const growth = observationsOf(regimes(), TO).find(({ measure }) => measure === "year-on-year");
    expect(growth).toMatchObject({ value: 39.6, unit: "percent" });
  });

  it("keep a dash missing, with its reason, and never make it zero", () => {
    const missing = observationsOf(regimes(), TO).filter(({ status }) => status === "missing");
    expect(missing).toHaveLength(4);
    for (const one of missing)
      expect(one).toMatchObject({ value: null, note: "the source prints a dash: nil, or not applicable" });
  });

  it("are refused with their place when they are another reporter's", () => {
    const readings = fromEastmoney(given("eastmoney-2022-12.json.txt"), "mirror.json", book);
    expect(() => releaseText(readings, { ...TO, reporter: "KOR" })).toThrow(
      /mirror\.json:1:\d+: a figure of CHN stands among those of KOR/,
    );
  });

  it("are refused when the month lies after the release", () => {
    expect(() => observationsOf(partners(), { ...TO, release: "2026-02-01" })).toThrow(/lies after the release/);
  });

  it("come back exactly, whatever their digits and scale", () => {
    const digits = record({
      whole: integer({ min: 0, max: 99_999_999 }),
      decimals: integer({ min: 0, max: 6 }),
      power: constantFrom(0, 3, 4, 6, 8, 9),
    });
    assert(
      property(digits, ({ whole, decimals, power }) => {
        const text =
          decimals === 0
            ? String(whole)
            : `${Math.floor(whole / 1000)}.${String(whole % 10 ** decimals).padStart(decimals, "0")}`;
        const amount = scaled(text, "USD", power)!;
        const other = { ...level(amount.value, amount.step), partner: "JPN", value: 1, step: 1 };
        const [back] = observationsOf([level(amount.value, amount.step), other], TO);
        expect([back!.value, back!.step]).toEqual([amount.value, amount.step]);
      }),
    );
  });
});

function level(value: number, step: number): Reading {
  return {
    ...{
      reporter: "CHN",
      partner: "USA",
      product: "TOTAL",
      flow: "exports",
      measure: "level",
      adjustment: "unadjusted",
    },
    ...{ period: period("2026-03")!, value, step, unit: "USD", terms: "USD", status: "final", absence: null, note: "" },
    ...{ known: null, place: { file: "a" } },
  };
}
