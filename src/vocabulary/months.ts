import { type Period, span } from "./period.ts";

const YEAR = 12;

/** The month as a count of months since year 0, so that months can be added and compared. */
export function monthNumber(month: Period): number {
  return Number(month.slice(0, 4)) * YEAR + Number(month.slice(5, 7)) - 1;
}

/** The month with this count of months since year 0. */
export function monthAt(count: number): Period {
  const year = String(Math.floor(count / YEAR)).padStart(4, "0");
  return `${year}-${String((count % YEAR) + 1).padStart(2, "0")}` as Period;
}

/** The first month of a period. */
export function firstMonth(period: Period): Period {
  return period.slice(0, 7) as Period;
}

/** The last month of a period: the month itself when it is one. */
export function lastMonth(period: Period): Period {
  return period.slice(-7) as Period;
}

/** Every month of the period, in order. */
export function monthsOf(period: Period): Period[] {
  const from = monthNumber(firstMonth(period));
  const to = monthNumber(lastMonth(period));
  return Array.from({ length: to - from + 1 }, (_, index) => monthAt(from + index));
}

/** The same period that many months later (earlier when negative). */
export function shift(period: Period, months: number): Period {
  const move = (month: Period) => monthAt(monthNumber(month) + months);
  return span(move(firstMonth(period)), move(lastMonth(period)));
}

/** The same period a year earlier. */
export function yearEarlier(period: Period): Period {
  return shift(period, -YEAR);
}

/** January to the last month of the period. */
export function yearToDate(period: Period): Period {
  const last = lastMonth(period);
  return span(`${last.slice(0, 4)}-01` as Period, last);
}

/** January to December of the year. */
export function wholeYear(year: number): Period {
  return span(monthAt(year * YEAR), monthAt(year * YEAR + YEAR - 1));
}

/** The year in which the period ends. */
export function yearOf(period: Period): number {
  return Number(lastMonth(period).slice(0, 4));
}
