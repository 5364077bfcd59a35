import { wholeYear } from "../../vocabulary/months.ts";
import { type Period, period, span } from "../../vocabulary/period.ts";

const MONTH = /^(\d{4})[-/]?M?(0[1-9]|1[0-2])(?:[-/]01(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?)?$/;
const QUARTER = /^(\d{4})-?Q([1-4])$/;

/**
 * The period of `2025-11`, `202511`, `2025-M11`, `2024M11`, `2025-11-01 00:00:00`, `2025-Q4`, `2025` or `2025-01/2025-11`;
 * null for anything else, such as a date cut short or a day within the month.
 */
export function sourcePeriod(text: string): Period | null {
  const month = MONTH.exec(text);
  if (month) return period(`${month[1]}-${month[2]}`);
  const quarter = QUARTER.exec(text);
  if (quarter) return quarterOf(quarter[1]!, Number(quarter[2]));
  if (/^(19|20)\d\d$/.test(text)) return wholeYear(Number(text));
  return period(text);
}

function quarterOf(year: string, quarter: number): Period {
  const month = (place: number) => `${year}-${String(quarter * 3 - 2 + place).padStart(2, "0")}` as Period;
  return span(month(0), month(2));
}
