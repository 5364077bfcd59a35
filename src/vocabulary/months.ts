import { type Period, span } from "./period.ts";

const YEAR = 12;
/** So many signs has a month. */
const MONTH = 7;
const ZERO = "0".charCodeAt(0);

/** The month as a count of months since year 0, so that months can be added and compared. */
export function monthNumber(month: Period): number {
  const digit = (at: number) => month.charCodeAt(at) - ZERO;
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
  return year * YEAR + digit(5) * 10 + digit(6) - 1;
}

// Months are counted to and fro millions of times: each name is put together once.
const names = new Map<number, Period>();

/** The month with this count of months since year 0. */
export function monthAt(count: number): Period {
  const known = names.get(count);
  if (known !== undefined) return known;
  const year = String(Math.floor(count / YEAR)).padStart(4, "0");
  const name = `${year}-${String((count % YEAR) + 1).padStart(2, "0")}` as Period;
  names.set(count, name);
  return name;
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
export function monthsOf(period: Period): readonly Period[] {
  if (period.length === MONTH) return [period];
  const from = monthNumber(firstMonth(period));
  const to = monthNumber(lastMonth(period));
  return Array.from({ length: to - from + 1 }, (_, index) => monthAt(from + index));
}

/** The same period that many months later (earlier when negative). */
export function shift(period: Period, months: number): Period {
  const move = (month: Period) => monthAt(monthNumber(month) + months);
  if (period.length === MONTH) return move(period);
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
