import { firstMonth, lastMonth } from "./months.ts";
import type { Period } from "./period.ts";

/** The first publication of one reference period. */
export interface CalendarEntry {
  /** A month, or the months that the office publishes together. */
  readonly period: Period;
  /** The day, in the office's own zone. */
  readonly released: string;
  readonly time: string;
  /** False when no record of the day survives and it is our estimate. */
  readonly recorded: boolean;
}

/** A release to come: the period and its day, in the office's own zone. */
export interface NextRelease {
  readonly period: Period;
  readonly date: string;
}

/** The reference periods of an economy in order, without a gap, each with its first publication. */
export type Calendar = readonly CalendarEntry[];

/** The entry whose reference period holds the last month of the period; undefined when it was never published. */
export function entryFor(calendar: Calendar, period: Period): CalendarEntry | undefined {
  const month = lastMonth(period);
  return calendar.find((entry) => firstMonth(entry.period) <= month && month <= lastMonth(entry.period));
}

// Asked by every finding of every edition, of a few months.
const kept = new WeakMap<Calendar, Map<Period, readonly Period[]>>();

/** The reference periods up to and including this one, oldest first. */
export function periodsUpTo(calendar: Calendar, period: Period): readonly Period[] {
  const lists = kept.get(calendar) ?? new Map<Period, readonly Period[]>();
  kept.set(calendar, lists);
  const month = lastMonth(period);
  const known =
    lists.get(month) ?? calendar.filter((entry) => lastMonth(entry.period) <= month).map((entry) => entry.period);
  lists.set(month, known);
  return known;
}

/** The reference period before this one; undefined for the first. */
export function periodBefore(calendar: Calendar, period: Period): Period | undefined {
  const at = calendar.findIndex((entry) => entry.period === period);
  return at > 0 ? calendar[at - 1]?.period : undefined;
}

/** The day on record on which the period after this one comes out; null when it is not known, or not after that day. */
export function nextRelease(calendar: Calendar, period: Period, asOf: string): NextRelease | null {
  const at = calendar.findIndex((entry) => entry.period === period);
  const next = at < 0 ? undefined : calendar[at + 1];
  return next?.recorded && next.released > asOf ? { period: next.period, date: next.released } : null;
}

interface Parts {
  /** Where in the calendar the reference period stands that begins with a month. */
  readonly starts: ReadonlyMap<Period, number>;
  readonly known: Map<Period, readonly Period[] | null>;
}

const keptParts = new WeakMap<Calendar, Parts>();

/** The reference periods that make up a longer period, when they fill it exactly; null when they do not. */
export function partsOf(calendar: Calendar, whole: Period): readonly Period[] | null {
  const kept = keptParts.get(calendar) ?? { starts: startsOf(calendar), known: new Map() };
  keptParts.set(calendar, kept);
  const before = kept.known.get(whole);
  if (before !== undefined) return before;
  const parts = partsFilling(calendar, whole, kept.starts.get(firstMonth(whole)) ?? calendar.length);
  kept.known.set(whole, parts);
  return parts;
}

function startsOf(calendar: Calendar): Parts["starts"] {
  return new Map(calendar.map(({ period }, index) => [firstMonth(period), index]));
}

function partsFilling(calendar: Calendar, whole: Period, start: number): Period[] | null {
  const last = lastMonth(whole);
  const parts: Period[] = [];
  for (let at = start; at < calendar.length && lastMonth(calendar[at]!.period) <= last; at++)
    parts.push(calendar[at]!.period);
  return parts.length > 0 && lastMonth(parts.at(-1)!) === last ? parts : null;
}
