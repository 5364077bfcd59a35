import { fill } from "../vocabulary/fill.ts";
import { firstMonth, lastMonth, yearOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { WordList } from "../vocabulary/words.ts";

/** Names of months and how days are written. */
export type CalendarWords = Pick<WordList, "months" | "days">;

// The language of the page, whose shapes in templates/page are written in it.
const PAGE: CalendarWords = {
  months: "January February March April May June July August September October November December".split(" "),
  days: { day: "{day} {month} {year}", span: "{from} to {to}", zone: "{place} time", estimated: "(day estimated)" },
};

/** "8 December 2025" for `2025-12-08`. */
export function dayName(date: string, words = PAGE): string {
  const [day, year] = [String(Number(date.slice(8, 10))), date.slice(0, 4)];
  return fill(words.days.day, { day, month: monthWord(date, words), year });
}

/** "November 2025", "January to November 2025", or "November 2024 to November 2025". */
export function periodName(period: Period, words = PAGE): string {
  const [from, to] = [firstMonth(period), lastMonth(period)];
  const named = (month: Period) => `${monthWord(month, words)} ${yearOf(month)}`;
  if (from === to) return named(to);
  const opening = yearOf(from) === yearOf(to) ? monthWord(from, words) : named(from);
  return fill(words.days.span, { from: opening, to: named(to) });
}

/** "Apia time" for `Pacific/Apia`; a zone without a place, such as `UTC`, stands as it is. */
export function zoneName(zone: string, words = PAGE): string {
  const place = zone.includes("/") ? zone.split("/").at(-1) : undefined;
  return place === undefined ? zone : fill(words.days.zone, { place: place.replaceAll("_", " ") });
}

function monthWord(text: string, { months }: CalendarWords): string {
  const word = months[Number(text.slice(5, 7)) - 1];
  if (word === undefined) throw new Error(`"${text}" has no month`);
  return word;
}
