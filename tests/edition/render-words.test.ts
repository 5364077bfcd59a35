import { expect, it } from "vitest";
import { dayName, periodName, zoneName } from "../../src/edition/render-day.ts";
import { passages } from "../../src/edition/render-passages.ts";
import { quantityText } from "../../src/edition/render-quantity.ts";
import { period } from "../../src/vocabulary/period.ts";

it("names days, periods and zones", () => {
  expect(dayName("2025-12-08")).toBe("8 December 2025");
  expect(periodName(period("2025-11")!)).toBe("November 2025");
  expect(periodName(period("2025-01/2025-11")!)).toBe("January to November 2025");
  expect(periodName(period("2024-12/2025-11")!)).toBe("December 2024 to November 2025");
  expect([zoneName("America/New_York"), zoneName("UTC")]).toEqual(["New York time", "UTC"]);
});

it("writes a quantity exact to its last digit, with the true minus", () => {
  expect(quantityText({ value: -28.6, unit: "percent", step: 0.1 })).toBe("\u221228.6 percent");
  expect(quantityText({ value: 330_350_000_000, unit: "USD", step: 1e7 })).toBe("USD 330.35 billion");
  expect(quantityText({ value: 1_080_100_000_000, unit: "USD", step: 1e8 })).toBe("USD 1,080.1 billion");
  expect(quantityText({ value: -4_500_000, unit: "EUR", step: 1e5 })).toBe("EUR \u22124.5 million");
  expect(quantityText({ value: 13_748_535_223, unit: "USD", step: 1 })).toBe("USD 13.748535223 billion");
  expect(quantityText({ value: -452_684_213_646.747, unit: "USD", step: 0.001 })).toBe(
    "USD \u2212452.684213646747 billion",
  );
  expect(quantityText({ value: 330e9, unit: "USD", step: 1e10 })).toBe("USD 330 billion");
  expect(quantityText({ value: 4_000_000, unit: "USD", step: 0.01 })).toBe("USD 4 million");
  expect(quantityText({ value: 5_606_000_000, unit: "EUR", step: 1e4 })).toBe("EUR 5.60600 billion");
  expect(quantityText({ value: 5, unit: "place", step: 1 })).toBe("place 5");
  expect(quantityText({ value: 8, unit: "months", step: 1 })).toBe("8 months");
  expect(quantityText({ value: 1234567, unit: "tonnes", step: 1 })).toBe("1,234,567 tonnes");
});

it("puts at most one chart into a passage, with the text before it, and the rest with the last", () => {
  const text = { chart: false, twin: false } as const;
  const chart = { chart: {}, twin: false };
  const sign = (block: { chart: object | false; twin: boolean }) => (block.chart ? (block.twin ? "T" : "c") : "t");
  const shape = (blocks: Parameters<typeof passages>[0]) =>
    passages(blocks).map(({ blocks: part, rows }) => [part.map(sign).join(""), rows]);
  expect(shape([text, chart, text, text, chart, text])).toEqual([
    ["tc", 1],
    ["ttct", 3],
  ]);
  expect(shape([text, text])).toEqual([["tt", 2]]);
  expect(shape([text, chart, chart, chart, text])).toEqual([
    ["tT", 1],
    ["T", 0],
    ["ct", 1],
  ]);
  expect(shape([])).toEqual([]);
});
