import type { Point } from "../../src/charts/chart.ts";
import type { ChartWords } from "../../src/charts/chart-words.ts";
import { textWidth } from "../../src/charts/text-width.ts";
import { chartFonts } from "../../src/io/fonts.ts";
import { lastMonth, monthAt, monthNumber } from "../../src/vocabulary/months.ts";
import { type Period, period } from "../../src/vocabulary/period.ts";
import type { Caption } from "../../src/vocabulary/run.ts";

export const measure = await textWidth(await chartFonts());

export const words: ChartWords = {
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  symbol: "$",
  million: "m",
  billion: "bn",
  trillion: "tn",
  period: "Month",
  year: "Year",
  partner: "Partner",
  growth: "Change on a year earlier, %",
  contribution: "Contribution, points",
  forecast: "Forecast",
  product: "Goods",
  outcome: "First print",
  gap: "Difference",
  first: "First print",
  now: "Present figure",
  others: "All others",
  total: "Total",
};

export const caption: Caption = {
  title: [{ text: "Exports rose", role: "text" }],
  subtitle: "Billions of dollars",
  alt: 'Exports rose to "about" 12 & more',
};

export const month = (text: string): Period => period(text)!;

/** A point for each value, month after month up to the last one. */
export function monthly(last: string, values: readonly (number | null)[]): Point[] {
  const end = monthNumber(lastMonth(month(last)));
  return values.map((value, index) => ({ period: monthAt(end - values.length + 1 + index), value, from: [] }));
}

/** The balance summed through a year to the given month, growing by about the same each month. */
export function summed(year: number, through: number, step: number): Point[] {
  return Array.from({ length: through }, (_, index) => ({
    period: monthAt(year * 12 + index),
    value: step * (index + 1) + (index % 3) * step * 0.2,
    from: [],
  }));
}
