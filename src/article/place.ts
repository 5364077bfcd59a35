import { type Calendar, entryFor, periodBefore } from "../vocabulary/calendar.ts";
import type { Economy } from "../vocabulary/economy.ts";
import {
  lastMonth,
  monthAt,
  monthNumber,
  shift,
  wholeYear,
  yearEarlier,
  yearOf,
  yearToDate,
} from "../vocabulary/months.ts";
import { type Period, span } from "../vocabulary/period.ts";
import type { Item } from "./item.ts";
import { meaning } from "./item.ts";

/** What a text is about: the economy and the reference period that its bare words mean. */
export interface Setting {
  readonly economy: Economy;
  readonly calendar: Calendar;
  readonly month: Period;
  /** False when the office's headline figures are of another kind than ours, such as adjusted ones, and the text does not say that it means ours. */
  readonly alike: boolean;
}

/** A month without a year that lies so far back may as well be the next of its name. */
const AHEAD = 7;

/** The periods that the words of an item can mean, the likeliest first; `null` among them is one that we cannot place. Empty when it names none. */
export function placesOf(item: Item, setting: Setting): (Period | null)[] {
  if (item.kind === "time") return placeTime(item.means, setting);
  const word = meaning(item, "period");
  return word === null ? [] : placeWord(word, setting);
}

function placeTime(means: (Item & { kind: "time" })["means"], setting: Setting): (Period | null)[] {
  const reference = lastMonth(setting.month);
  switch (means.of) {
    case "month": {
      const own = means.last && means.month === Number(reference.slice(5));
      const year = means.year ?? latestYear(means.month, reference) - (own ? 1 : 0);
      const place = monthOf(year, means.month);
      // "November" in a story about October may be the one to come.
      return means.year === null && monthNumber(reference) - monthNumber(place) > AHEAD ? [place, null] : [place];
    }
    case "span": {
      const year = means.year ?? latestYear(means.last, reference);
      return [span(monthOf(year, means.first), monthOf(year, means.last))];
    }
    case "year":
      return [means.year === yearOf(reference) ? yearToDate(reference) : wholeYear(means.year)];
    case "date":
      return [];
    case "word":
      return placeWord(means.word, setting);
    default:
      return means satisfies never;
  }
}

function placeWord(word: string, { month, calendar }: Setting): (Period | null)[] {
  const before = periodBefore(calendar, month) ?? shift(lastMonth(month), -1);
  const year = yearOf(month);
  switch (word) {
    case "previous":
      return [before, shift(lastMonth(month), -1)];
    case "year-ago":
      return [yearEarlier(month)];
    case "last-month":
      return [month, before];
    case "this-month":
    case "current":
      return [month];
    case "year-to-date":
      return [yearToDate(month)];
    case "this-year":
      return [yearToDate(month)];
    case "last-year":
      return month.endsWith("-12") ? [wholeYear(year), wholeYear(year - 1)] : [wholeYear(year - 1)];
    case "whole-year":
      return month.endsWith("-12") ? [wholeYear(year)] : [null];
    default:
      return [partOfYear(word, month)];
  }
}

/** "first-half" and the like: the latest one that is over; null for what is no part of a year. */
function partOfYear(word: string, month: Period): Period | null {
  const bounds = PARTS[word];
  if (!bounds) return null;
  const reference = lastMonth(month);
  const year = latestYear(bounds[1], reference);
  return span(monthOf(year, bounds[0]), monthOf(year, bounds[1]));
}

const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  "first-half": [1, 6],
  "second-half": [7, 12],
  "first-quarter": [1, 3],
  "second-quarter": [4, 6],
  "third-quarter": [7, 9],
  "fourth-quarter": [10, 12],
  "three-quarters": [1, 9],
};

/** The month and its year; the twelfth month of year 1 is `0001-12`. */
export function monthOf(year: number, month: number): Period {
  return monthAt(year * 12 + month - 1);
}

/** The year of the latest such month that is not after the reference month. */
function latestYear(month: number, reference: Period): number {
  return yearOf(reference) - (month > Number(reference.slice(5)) ? 1 : 0);
}

/** The period as the office released it: the combined one for a month that is part of one. */
export function releaseOf(period: Period, calendar: Calendar): Period {
  return entryFor(calendar, period)?.period ?? period;
}
