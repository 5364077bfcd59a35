import type { Fact } from "../../src/indicators/fact.ts";
import { period } from "../../src/vocabulary/period.ts";

const TOTALS = "2025-12-08/totals.csv";
const PARTNERS = "2025-12-08/partners.csv";

const percent = (id: string, value: number, label: string, from: string, month = "2025-11"): Fact => ({
  ...{ id, value, unit: "percent", step: 0.1, label, from: [from], backfilled: false },
  ...{ period: period(month)!, method: "published", formula: "as the office printed it" },
});

const dollars = (
  id: string,
  billions: number,
  label: string,
  from: readonly string[],
  formula = "",
  month = "2025-11",
): Fact => ({
  ...{ id, value: Math.round(billions * 1e8) * 10, unit: "USD", step: 1e7, label, from, backfilled: false },
  ...{
    period: period(month)!,
    method: formula ? "computed" : "published",
    formula: formula || "as the office printed it",
  },
});

const destination = (code: string, name: string, now: number, before: number, line: number) => [
  percent(
    `exports.partner.${code}.year-on-year`,
    now,
    `Exports to ${name}, change on a year earlier`,
    `${PARTNERS}:${line}`,
  ),
  percent(
    `exports.partner.${code}.year-on-year@2025-10`,
    before,
    `Exports to ${name}, change on a year earlier`,
    `${PARTNERS}:${line - 1}`,
    "2025-10",
  ),
];

/** Destinations of the sample: code, name, growth in November and in October. */
export const DESTINATIONS = [
  ["USA", "the United States", -28.6, -25.2, 12],
  ["EU", "the European Union", 14.8, 0.9, 22],
  ["ASEAN", "ASEAN", 8.2, 11.0, 32],
  ["AFR", "Africa", 27.6, 10.5, 42],
  ["LAM", "Latin America", 14.9, 2.1, 52],
  ["JPN", "Japan", 4.3, -5.7, 62],
] as const;

/** The facts that the sample edition tells. */
export const FACTS: readonly Fact[] = [
  percent("exports.total.year-on-year", 5.9, "Exports, change on a year earlier", `${TOTALS}:14`),
  percent("exports.total.year-on-year@2025-10", -1.1, "Exports, change on a year earlier", `${TOTALS}:13`, "2025-10"),
  percent("exports.total.forecast", 3.8, "Exports, median forecast", "forecasts.csv:41"),
  percent("imports.total.year-on-year", 1.9, "Imports, change on a year earlier", `${TOTALS}:34`),
  percent("imports.total.year-on-year@2025-10", 1.0, "Imports, change on a year earlier", `${TOTALS}:33`, "2025-10"),
  percent("imports.total.forecast", 3.0, "Imports, median forecast", "forecasts.csv:42"),
  dollars("exports.total.level", 330.35, "Exports", [`${TOTALS}:14`]),
  dollars("imports.total.level", 218.67, "Imports", [`${TOTALS}:34`]),
  dollars("balance.total.level", 111.68, "Balance", [`${TOTALS}:14`, `${TOTALS}:34`], "exports minus imports"),
  dollars("balance.total.forecast", 100.2, "Balance, median forecast", ["forecasts.csv:43"]),
  dollars(
    "balance.total.level@2025-10",
    90.07,
    "Balance",
    [`${TOTALS}:13`, `${TOTALS}:33`],
    "exports minus imports",
    "2025-10",
  ),
  dollars(
    "balance.total.year-to-date",
    1080.1,
    "Balance, year to date",
    Array.from({ length: 20 }, (_, row) => `${TOTALS}:${row + 4}`),
    "sum of the months as first printed",
    "2025-01/2025-11",
  ),
  {
    ...dollars(
      "balance.total.whole-year@2024",
      992.16,
      "Balance, whole year",
      ["2025-01-13/totals.csv:24"],
      "",
      "2024-01/2024-12",
    ),
    backfilled: true,
  },
  {
    ...percent(
      "usa.streak.length",
      8,
      "Double-digit declines in a row, exports to the United States",
      `${PARTNERS}:5`,
      "2025-04/2025-11",
    ),
    unit: "months",
    step: 1,
  },
  percent("exports.partner.USA.share", 10.2, "Share of exports that went to the United States", `${PARTNERS}:12`),
  percent(
    "exports.partner.USA.share@2024-11",
    15.2,
    "Share of exports that went to the United States",
    `${PARTNERS}:12`,
    "2024-11",
  ),
  ...DESTINATIONS.flatMap(([code, name, now, before, line]) => destination(code, name, now, before, line)),
];
