import type { Edition } from "./edition.ts";
import { type CalendarWords, dayName, zoneName } from "./render-day.ts";

/** Who released the month, when, and what day's knowledge counts, in the words of a language. */
export function releaseNames({ economy, release, asOf }: Edition, words: CalendarWords) {
  return {
    agency: economy.agency,
    day: dayName(release.date, words),
    time: release.time,
    zone: zoneName(release.zone, words),
    estimated: release.recorded ? "" : ` ${words.days.estimated}`,
    known: dayName(asOf, words),
  };
}
