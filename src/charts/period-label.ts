import { firstMonth, lastMonth, yearOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";

const monthOf = (month: Period) => Number(month.slice(5, 7));

/** The month or months of a period without the year: "Nov", "Jan–Feb". */
export function monthLabel(period: Period, months: readonly string[]): string {
  const names = [...new Set([firstMonth(period), lastMonth(period)])].map((month) => months[monthOf(month) - 1]);
  return names.join("–");
}

/** The period in short: "Nov 2025", "Jan–Feb 2025". */
export function periodLabel(period: Period, months: readonly string[]): string {
  return `${monthLabel(period, months)} ${yearOf(period)}`;
}
