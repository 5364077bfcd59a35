import type { Observation } from "../observations/observation.ts";
import type { ReleaseFolder } from "../observations/table.ts";
import type { Calendar, CalendarEntry } from "../vocabulary/calendar.ts";
import type { Economy } from "../vocabulary/economy.ts";
import { nextPeriod, usualDay } from "../vocabulary/expected-release.ts";
import { lastMonth, shift } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../vocabulary/trade.ts";

/** The entries that the calendar lacks for months whose totals are held: on the day of their first print, or on the usual day where only history holds them. */
export function calendarAfter(
  calendar: Calendar,
  economy: Economy,
  folders: readonly ReleaseFolder[],
  observations: readonly Observation[],
): CalendarEntry[] {
  const backfills = new Map(folders.map((folder) => [folder.date, folder.backfills]));
  const first = new Map<Period, string>();
  for (const { period, partner, product, release } of observations) {
    const month = lastMonth(period);
    if (partner !== WORLD || product !== ALL_GOODS) continue;
    if (release < (first.get(month) ?? "9999")) first.set(month, release);
  }
  const newest = [...first.keys()].sort().at(-1) ?? "";
  const added: CalendarEntry[] = [];
  const oldest = [...first.keys()].sort()[0];
  let last = calendar.at(-1)?.period ?? (oldest && shift(oldest, -1));
  while (last) {
    last = nextPeriod(last, economy);
    const release = first.get(lastMonth(last));
    if (lastMonth(last) > newest || release === undefined) break;
    const usual = usualDay(calendar, last);
    const released = backfills.get(release) && usual < release ? usual : release;
    added.push({ period: last, released, time: economy.release.time, recorded: false });
  }
  return added;
}

/** The text of a calendar with further entries at its end. */
export function calendarText(before: string, added: readonly CalendarEntry[]): string {
  const lines = added.map(
    ({ period, released, time, recorded }) => `${period},${released},${time},${recorded ? "yes" : "no"}`,
  );
  return `${before.trimEnd()}\n${lines.map((line) => `${line}\n`).join("")}`;
}
