import type { Calendar } from "./calendar.ts";
import type { Economy } from "./economy.ts";
import { latestDay, nextPeriod } from "./expected-release.ts";
import type { Period } from "./period.ts";

/** The period after the calendar's last when it ought to be out by that day, and the last day on which it was to be expected; null when it may still come. */
export function overdue(calendar: Calendar, economy: Economy, day: string): { period: Period; until: string } | null {
  const last = calendar.at(-1);
  if (last === undefined) return null;
  const period = nextPeriod(last.period, economy);
  const until = latestDay(calendar, period);
  return until < day ? { period, until } : null;
}
