import type { Calendar, CalendarEntry } from "./calendar.ts";
import type { Economy } from "./economy.ts";
import { lastMonth, monthNumber, shift } from "./months.ts";
import { type Period, span } from "./period.ts";

const DAY = 86_400_000;
const PAST = 12;
const USUAL = 30;
const WEEK = 7;

/** The reference period that follows the calendar's last: a month, or the months that the office publishes together. */
export function nextPeriod(last: Period, { combined }: Economy): Period {
  const month = shift(lastMonth(last), 1);
  const together = combined && Number(month.slice(0, 4)) >= combined.from && Number(month.slice(5)) === combined.first;
  return together ? span(month, shift(month, combined.last - combined.first)) : month;
}

/** The entries that should follow the calendar up to a day, each on the day after its month on which the last twelve came out, in the middle. */
export function expectedUpTo(calendar: Calendar, economy: Economy, today: string): CalendarEntry[] {
  const lag = usualLag(calendar);
  const found: CalendarEntry[] = [];
  let last = calendar.at(-1)?.period;
  while (last) {
    last = nextPeriod(last, economy);
    const released = dayAfter(last, lag);
    if (released > today) break;
    found.push({ period: last, released, time: economy.release.time, recorded: false });
  }
  return found;
}

/** The day on which a period is usually out. */
export function usualDay(calendar: Calendar, period: Period): string {
  return dayAfter(period, usualLag(calendar));
}

/** The last day on which a period may be expected: a week after as long as any of the last twelve took. */
export function latestDay(calendar: Calendar, period: Period): string {
  return dayAfter(period, (lagsOf(calendar).at(-1) ?? USUAL) + WEEK);
}

/** Days from the end of a period to its release, in the middle of the last twelve. */
function usualLag(calendar: Calendar): number {
  const lags = lagsOf(calendar);
  return lags[Math.floor(lags.length / 2)] ?? USUAL;
}

function lagsOf(calendar: Calendar): number[] {
  const lags = calendar.slice(-PAST).map(({ period, released }) => (Date.parse(released) - endOf(period)) / DAY);
  return lags.sort((a, b) => a - b);
}

function dayAfter(period: Period, lag: number): string {
  return new Date(endOf(period) + lag * DAY).toISOString().slice(0, 10);
}

/** The first instant after a period, in UTC. */
function endOf(period: Period): number {
  const next = monthNumber(lastMonth(period)) + 1;
  return Date.UTC(Math.floor(next / 12), next % 12, 1);
}
