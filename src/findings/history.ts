import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Subject, subjectName } from "../vocabulary/trade.ts";
import type { Case } from "./finding.ts";

/** Nothing is called a record, or the first of its kind, over fewer earlier months, or earlier years of years so far, than these. */
export const ENOUGH = { months: 60, years: 5 } as const;

/** A reference period and its figure; null is a gap. */
export interface Moment {
  readonly period: Period;
  readonly fact: Fact | null;
}

// A dozen kinds of findings look through the same past.
const kept = new WeakMap<Figures["facts"], Map<string, readonly Moment[]>>();

/** The growth of a subject in every reference period up to the edition's, oldest first, gaps kept. */
export function growthHistory(figures: Figures, subject: Subject): readonly Moment[] {
  const histories = kept.get(figures.facts) ?? new Map<string, readonly Moment[]>();
  kept.set(figures.facts, histories);
  const name = `${subjectName(subject)}@${figures.month}`;
  const known = histories.get(name);
  if (known) return known;
  const history = historyOf(figures, (period) => yearOnYear(figures, subject, period));
  histories.set(name, history);
  return history;
}

/** Any measure in every reference period up to the edition's, oldest first; it begins at the first figure there is. */
export function historyOf(figures: Figures, measure: (period: Period) => Fact | null): Moment[] {
  const moments = periodsUpTo(figures.calendar, figures.month).map((period) => ({ period, fact: measure(period) }));
  const first = moments.findIndex((moment) => moment.fact !== null);
  return first < 0 ? [] : moments.slice(first);
}

/** A moment as a case of a proof. */
export function asCase(fact: Fact): Case {
  return { period: fact.period, value: fact.value, from: fact.from, backfilled: fact.backfilled };
}

/** The span searched and how many of its periods had a figure. */
export function searched(moments: readonly Moment[]): { from: Period; to: Period; count: number } | null {
  const [first, last] = [moments[0], moments.at(-1)];
  return first && last
    ? { from: first.period, to: last.period, count: moments.filter((moment) => moment.fact !== null).length }
    : null;
}

/** How many periods at the end of the list hold without a gap: the run stops at the first that fails or has no figure. */
export function runLength(
  moments: readonly Moment[],
  holds: (fact: Fact) => boolean,
  end = moments.length - 1,
): number {
  let length = 0;
  while (end - length >= 0) {
    const fact = moments[end - length]?.fact;
    if (!fact || !holds(fact)) break;
    length += 1;
  }
  return length;
}
