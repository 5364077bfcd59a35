import type { Figures } from "../indicators/figures.ts";
import { periodBefore } from "../vocabulary/calendar.ts";
import { yearToDate as januaryTo, yearEarlier, yearOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";

/** The period, its year and its year so far, as templates name them. */
export function timeScene(figures: Figures) {
  const month = figures.month;
  const before = periodBefore(figures.calendar, month) ?? null;
  return {
    month,
    before,
    year: yearOf(month),
    yearBefore: yearOf(month) - 1,
    yearToDate: januaryTo(month),
    december: month.endsWith("-12"),
    combined: month.includes("/"),
    yearAgo: yearEarlier(month) as Period,
  };
}
