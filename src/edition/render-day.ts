import { firstMonth, lastMonth, yearOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "8 December 2025" for `2025-12-08`. */
export function dayName(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthWord(day)} ${day.slice(0, 4)}`;
}

/** "November 2025", "January to November 2025", or "November 2024 to November 2025". */
export function periodName(period: Period): string {
  const [from, to] = [firstMonth(period), lastMonth(period)];
  if (from === to) return `${monthWord(to)} ${yearOf(to)}`;
  const opening = yearOf(from) === yearOf(to) ? monthWord(from) : `${monthWord(from)} ${yearOf(from)}`;
  return `${opening} to ${monthWord(to)} ${yearOf(to)}`;
}

/** "Apia time" for `Pacific/Apia`; a zone without a place, such as `UTC`, stands as it is. */
export function zoneName(zone: string): string {
  const place = zone.includes("/") ? zone.split("/").at(-1) : undefined;
  return place === undefined ? zone : `${place.replaceAll("_", " ")} time`;
}

function monthWord(text: string): string {
  const word = MONTHS[Number(text.slice(5, 7)) - 1];
  if (word === undefined) throw new Error(`"${text}" has no month`);
  return word;
}
