import type { Observation } from "../observations/observation.ts";
import type { Known, Table } from "../observations/table.ts";
import type { Calendar } from "../vocabulary/calendar.ts";
import type { Economy } from "../vocabulary/economy.ts";
import { lastMonth, yearToDate } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Adjustment, type Measure, type Subject, subjectName } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import type { FactStore } from "./fact-store.ts";

/** An economy's figures as known on a day, looked at from one month; facts worked out once are kept. */
export interface Figures {
  readonly economy: Economy;
  readonly calendar: Calendar;
  readonly table: Table;
  readonly forecasts: readonly Observation[];
  /** The reference period the edition is about. */
  readonly month: Period;
  readonly facts: FactStore;
}

/** The name of a fact: the period is left out when it is the edition's own. */
export function factId(figures: Figures, subject: Subject, measure: string, period: Period): string {
  const own = measure.startsWith("year-to-date") ? yearToDate(figures.month) : figures.month;
  return `${subjectName(subject)}.${measure}${period === own ? "" : `@${period}`}`;
}

/** The fact of that name, worked out on first asking; null when it cannot be had. */
export function remember(figures: Figures, id: string, work: () => Omit<Fact, "id"> | null): Fact | null {
  const { named } = figures.facts;
  const kept = named.get(id);
  if (kept !== undefined) return kept;
  const made = work();
  const fact = made && withId(made, id);
  named.set(id, fact);
  return fact;
}

// All facts in one shape, which keeps hundreds of thousands of them quick to read.
function withId(made: Omit<Fact, "id">, id: string): Fact {
  const { value, unit, step, period, label, formula, method, from, backfilled } = made;
  return { value, unit, step, period, label, formula, method, from, backfilled, id };
}

/** The fact about a subject and period, worked out on first asking; null when it cannot be had. */
export function rememberOf(
  figures: Figures,
  subject: Subject,
  measure: string,
  period: Period,
  work: () => Omit<Fact, "id"> | null,
): Fact | null {
  const facts = figures.facts.series(subject, measure);
  const kept = facts.get(period);
  if (kept !== undefined) return kept;
  const made = work();
  const fact = made && withId(made, factId(figures, subject, measure, period));
  facts.set(period, fact);
  return fact;
}

/** Whether a period lies before all figures of a subject, so that nothing can be known of it: most of a long past, for a partner or for goods. */
export function isBeforeAll({ table }: Figures, { partner, product }: Subject, period: Period): boolean {
  const first = table.begins(partner, product);
  return first === undefined || lastMonth(period) < first;
}

/** The row for a subject and period, in the given unit, as known on the day; undefined when there is none or it has no value. */
export function lookUp(
  figures: Figures,
  subject: Subject,
  measure: Measure,
  unit: string,
  period: Period,
  adjustment: Adjustment = "unadjusted",
): Known | undefined {
  // Written out: it is asked a million times.
  const { flow, partner, product } = subject;
  const known = figures.table.find({ flow, partner, product, measure, unit, adjustment }, period);
  return known?.observation.value === null ? undefined : known;
}

/** A fact that is a published figure as it stands. */
export function asPublished(known: Known, label: string): Omit<Fact, "id"> {
  const { observation, backfilled } = known;
  const { value, unit, step, period, origin } = observation;
  const formula = {
    published: "as published",
    reported: "as reported from the release",
    derived: "difference of two published cumulated figures",
    converted: "published figure converted at the month's rate",
    forecast: "forecast",
  }[origin];
  return {
    value: value!,
    unit,
    step,
    period,
    label,
    formula,
    method: origin === "published" || origin === "reported" ? "published" : "computed",
    from: [observation.id],
    backfilled,
  };
}

/** A fact worked out from other facts: it rests on all that they rest on. */
export function computed(
  parts: readonly Fact[],
  fields: Pick<Fact, "value" | "unit" | "step" | "period" | "label" | "formula">,
): Omit<Fact, "id"> {
  const { value, unit, step, period, label, formula } = fields;
  return {
    value,
    unit,
    step,
    period,
    label,
    formula,
    method: "computed",
    from: rowsOf(parts),
    backfilled: parts.some((part) => part.backfilled),
  };
}

/** The rows that facts rest on, each once; most rest on two. */
function rowsOf(parts: readonly Fact[]): readonly string[] {
  const [one, other] = parts;
  if (parts.length === 2 && one!.from.length === 1 && other!.from.length === 1)
    return one!.from[0] === other!.from[0] ? one!.from : [one!.from[0]!, other!.from[0]!];
  const rows = new Set<string>();
  for (const part of parts) for (const row of part.from) rows.add(row);
  return [...rows];
}
