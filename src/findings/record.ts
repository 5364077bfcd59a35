import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { yearToDate, yearToDateOtherwise } from "../indicators/year-to-date.ts";
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
import { type Flow, type Subject, subjectName, total, WORLD } from "../vocabulary/trade.ts";
import type { LevelRecord } from "./finding.ts";
import { asCase, ENOUGH } from "./history.ts";
import { rarity } from "./rarity.ts";
import { watchedSubjects } from "./watched.ts";
import { weight } from "./weight.ts";

/**
 * Levels above all earlier months on record, of the flows, of each watched partner and of exported goods, and years so far above the same
 * months of all earlier years by each way of reckoning either; for the balance also below. Months that were published together are compared with the same months of other years only, but their
 * single figures count against a month's record where they are known. A tie within the printed digits is not a record.
 */
export function findRecords(figures: Figures): LevelRecord[] {
  const goods = figures.economy.products.map(({ code }) => ({ ...total("exports"), product: code }));
  const partners = watchedSubjects(figures.economy)
    .flat()
    .filter((subject) => subject.partner !== WORLD);
  const earlier = earlierPeriods(figures);
  return [
    ...(["exports", "imports", "balance"] as const).flatMap((flow) => [
      ...monthly(figures, total(flow), earlier),
      ...yearly(figures, flow),
    ]),
    ...[...partners, ...goods].flatMap((subject) => monthly(figures, subject, earlier)),
  ];
}

function monthly(figures: Figures, subject: Subject, periods: readonly Period[]): LevelRecord[] {
  const now = level(figures, subject, figures.month);
  const earlier = periods.flatMap((period) => level(figures, subject, period) ?? []);
  const enough = figures.month.includes("/") ? ENOUGH.years : ENOUGH.months;
  const alike = now !== null && earlier.every((one) => one.unit === now.unit);
  return alike && earlier.length >= enough ? claims(figures, subject, "month", now, earlier) : [];
}

function yearly(figures: Figures, flow: Flow): LevelRecord[] {
  const frame = januaryTo(figures.month);
  if (frame === figures.month) return [];
  const [now, earlier] = yearsSoFar(figures, flow, frame);
  if (!now || earlier.length < ENOUGH.years) return [];
  return claims(figures, total(flow), "year-to-date", now, earlier).filter(({ extreme }) =>
    holdsOtherwise(figures, flow, frame, extreme === "highest" ? 1 : -1),
  );
}

// The office's own table and the sum of the months may differ: a record must stand whichever is taken, for either year.
function holdsOtherwise(figures: Figures, flow: Flow, frame: Period, sign: number): boolean {
  const ways = (period: Period) =>
    [yearToDate, yearToDateOtherwise].flatMap((way) => way(figures, total(flow), period) ?? []);
  const now = Math.min(...ways(frame).map((one) => sign * one.value));
  return yearsBefore(figures, frame).every((period) => ways(period).every((one) => sign * one.value < now));
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

function earlierPeriods(figures: Figures): readonly Period[] {
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
  subject: Subject,
  frame: LevelRecord["frame"],
  now: Fact,
  earlier: readonly Fact[],
): LevelRecord[] {
  const sides = subject.flow === "balance" ? (["highest", "lowest"] as const) : (["highest"] as const);
  return sides.flatMap((extreme) => {
    const sign = extreme === "highest" ? 1 : -1;
    const nearest = earlier.reduce((best, one) => (sign * one.value > sign * best.value ? one : best));
    const clear = sign * (now.value - nearest.value) > Math.max(now.step, nearest.step) / 2;
    return clear ? [record(figures, subject, frame, extreme, now, nearest, earlier)] : [];
  });
}

function record(
  figures: Figures,
  subject: Subject,
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
    id: `record:${subjectName(subject)}.${frame}.${extreme}`,
    subject,
    period: figures.month,
    frame,
    extreme,
    continued: frame === "year-to-date" && wasSoBefore(figures, subject.flow, sign),
    facts: { value: now, previous: nearest },
    proof: {
      predicate: `${extreme} of all ${frame === "month" ? "months" : "years, January to the same month,"} on record`,
      falseIf: `an earlier one were ${extreme === "highest" ? "as high" : "as low"}`,
      searched: { from: earlier[0]!.period, to: earlier.at(-1)!.period, count: earlier.length },
      cases: [asCase(now)],
      boundary: asCase(nearest),
    },
    ...rarity(records.length, earlier.length),
    weight: weight(figures, subject),
  };
}
