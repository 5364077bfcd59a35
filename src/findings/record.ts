import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { yearToDate } from "../indicators/year-to-date.ts";
import { periodBefore } from "../vocabulary/calendar.ts";
import {
  firstMonth,
  yearToDate as januaryTo,
  lastMonth,
  monthsOf,
  shift,
  yearEarlier,
  yearOf,
} from "../vocabulary/months.ts";
import { type Period, span } from "../vocabulary/period.ts";
import { type Flow, subjectName, total } from "../vocabulary/trade.ts";
import type { LevelRecord } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarity } from "./rarity.ts";
import { weight } from "./weight.ts";

/** No record is claimed over fewer months, or fewer years, than these. */
const MONTHS = 60;
const YEARS = 5;

/**
 * Levels above all earlier months on record, and years so far above the same months of all earlier years; for the balance
 * also below. Months that were published together are compared with the same months of other years only, but their
 * single figures count against a month's record where they are known. A tie within the printed digits is not a record.
 */
export function findRecords(figures: Figures): LevelRecord[] {
  return (["exports", "imports", "balance"] as const).flatMap((flow) => [
    ...monthly(figures, flow),
    ...yearly(figures, flow),
  ]);
}

function monthly(figures: Figures, flow: Flow): LevelRecord[] {
  const now = level(figures, total(flow), figures.month);
  const earlier = earlierPeriods(figures).flatMap((period) => level(figures, total(flow), period) ?? []);
  const enough = figures.month.includes("/") ? YEARS : MONTHS;
  return now && earlier.length >= enough ? claims(figures, flow, "month", now, earlier) : [];
}

function yearly(figures: Figures, flow: Flow): LevelRecord[] {
  const frame = januaryTo(figures.month);
  if (frame === figures.month) return [];
  const [now, earlier] = yearsSoFar(figures, flow, frame);
  return now && earlier.length >= YEARS ? claims(figures, flow, "year-to-date", now, earlier) : [];
}

function yearsSoFar(figures: Figures, flow: Flow, frame: Period): [Fact | null, Fact[]] {
  const earlier = yearsBefore(figures, frame).flatMap((period) => yearToDate(figures, total(flow), period) ?? []);
  return [yearToDate(figures, total(flow), frame), earlier];
}

// A year that is ahead of all others stays so for months: only the first of them is new.
function wasSoBefore(figures: Figures, flow: Flow, sign: number): boolean {
  const before = periodBefore(figures.calendar, figures.month);
  if (!before || yearOf(before) !== yearOf(figures.month)) return false;
  const [then, earlier] = yearsSoFar(figures, flow, januaryTo(before));
  return then !== null && earlier.every((one) => sign * one.value < sign * then.value);
}

function earlierPeriods(figures: Figures): Period[] {
  if (figures.month.includes("/")) return yearsBefore(figures, figures.month);
  const first = firstMonth(figures.calendar[0]!.period);
  return monthsOf(span(first, shift(lastMonth(figures.month), -1)));
}

function yearsBefore(figures: Figures, period: Period): Period[] {
  const periods: Period[] = [];
  for (
    let year = yearEarlier(period);
    firstMonth(year) >= firstMonth(figures.calendar[0]!.period);
    year = yearEarlier(year)
  )
    periods.unshift(year);
  return periods;
}

function claims(
  figures: Figures,
  flow: Flow,
  frame: LevelRecord["frame"],
  now: Fact,
  earlier: readonly Fact[],
): LevelRecord[] {
  const sides = flow === "balance" ? (["highest", "lowest"] as const) : (["highest"] as const);
  return sides.flatMap((extreme) => {
    const sign = extreme === "highest" ? 1 : -1;
    const nearest = earlier.reduce((best, one) => (sign * one.value > sign * best.value ? one : best));
    const clear = sign * (now.value - nearest.value) > Math.max(now.step, nearest.step) / 2;
    return clear ? [record(figures, flow, frame, extreme, now, nearest, earlier)] : [];
  });
}

function record(
  figures: Figures,
  flow: Flow,
  frame: LevelRecord["frame"],
  extreme: LevelRecord["extreme"],
  now: Fact,
  nearest: Fact,
  earlier: readonly Fact[],
): LevelRecord {
  const sign = extreme === "highest" ? 1 : -1;
  const records = earlier.filter(
    (one, index) => index > 0 && earlier.slice(0, index).every((before) => sign * before.value < sign * one.value),
  );
  return {
    kind: "record",
    id: `record:${subjectName(total(flow))}.${frame}.${extreme}`,
    subject: total(flow),
    period: figures.month,
    frame,
    extreme,
    continued: frame === "year-to-date" && wasSoBefore(figures, flow, sign),
    facts: { value: now, previous: nearest },
    proof: {
      predicate: `${extreme} of all ${frame === "month" ? "months" : "years, January to the same month,"} on record`,
      falseIf: `an earlier one were ${extreme === "highest" ? "as high" : "as low"}`,
      searched: { from: earlier[0]!.period, to: earlier.at(-1)!.period, count: earlier.length },
      cases: [asCase(now)],
      boundary: asCase(nearest),
    },
    ...rarity(records.length, earlier.length),
    weight: weight(figures, total(flow)),
  };
}
