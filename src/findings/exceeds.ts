import type { Figures } from "../indicators/figures.ts";
import { yearToDate, yearToDateOtherwise } from "../indicators/year-to-date.ts";
import { periodBefore, periodsUpTo } from "../vocabulary/calendar.ts";
import { yearToDate as januaryTo, lastMonth, wholeYear, yearOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Flow, subjectName, total } from "../vocabulary/trade.ts";
import type { Exceeds } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** Flows whose year so far, before its last month is out, is already above the whole of the year before, by each method. */
export function findExceeded(figures: Figures): Exceeds[] {
  return (["exports", "imports", "balance"] as const).flatMap((flow) => exceedsIn(figures, flow) ?? []);
}

function exceedsIn(figures: Figures, flow: Flow): Exceeds | null {
  const found = compare(figures, flow, figures.month);
  if (!found) return null;
  const before = periodBefore(figures.calendar, figures.month);
  const sameYear = before && yearOf(before) === yearOf(figures.month);
  const past = periodsUpTo(figures.calendar, figures.month).slice(12, -1);
  const { now, then, other } = found;
  return {
    kind: "exceeds",
    id: `exceeds:${subjectName(total(flow))}`,
    subject: total(flow),
    period: figures.month,
    year: yearOf(figures.month) - 1,
    crossedNow: !(sameYear && compare(figures, flow, before)),
    facts: { value: now, year: then },
    proof: {
      predicate: `the year so far is above the whole of ${yearOf(figures.month) - 1}`,
      falseIf: "either way of reckoning the year so far were at or below it",
      searched: { from: then.period, to: now.period, count: 2 },
      cases: [asCase(now), ...(other ? [asCase(other)] : [])],
      boundary: asCase(then),
    },
    ...rarityAmong(past, (period) => compare(figures, flow, period) !== null),
    weight: weight(figures, total(flow)),
  };
}

function compare(figures: Figures, flow: Flow, period: Period) {
  if (lastMonth(period).endsWith("-12")) return null;
  const now = yearToDate(figures, total(flow), januaryTo(period));
  const then = yearToDate(figures, total(flow), wholeYear(yearOf(period) - 1));
  if (!now || !then || then.value <= 0 || now.value <= then.value) return null;
  const other = yearToDateOtherwise(figures, total(flow), januaryTo(period));
  return !other || other.value > then.value ? { now, then, other } : null;
}
