import type { Observation } from "../observations/observation.ts";
import type { Known, Table } from "../observations/table.ts";
import type { Calendar } from "../vocabulary/calendar.ts";
import type { Economy } from "../vocabulary/economy.ts";
import { lastMonth, yearToDate } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Adjustment, type Measure, type Subject, subjectName } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";

/** An economy's figures as known on a day, looked at from one month; facts worked out once are kept. */
export interface Figures {
  readonly economy: Economy;
  readonly calendar: Calendar;
  readonly table: Table;
  readonly forecasts: readonly Observation[];
  /** The reference period the edition is about. */
  readonly month: Period;
  readonly facts: Map<string, Fact | null>;
}

/** The name of a fact: the period is left out when it is the edition's own. */
export function factId(figures: Figures, subject: Subject, measure: string, period: Period): string {
  const own = measure.startsWith("year-to-date") ? yearToDate(figures.month) : figures.month;
  return `${subjectName(subject)}.${measure}${period === own ? "" : `@${period}`}`;
}

/** The fact of that name, worked out on first asking; null when it cannot be had. */
export function remember(figures: Figures, id: string, work: () => Omit<Fact, "id"> | null): Fact | null {
  const kept = figures.facts.get(id);
  if (kept !== undefined) return kept;
  const made = work();
  const fact = made && { ...made, id };
  figures.facts.set(id, fact);
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
  const known = figures.table.find({ ...subject, measure, unit, adjustment }, period);
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
  return {
    ...fields,
    method: "computed",
    from: parts.every((part) => part.from.length === 1)
      ? [...new Set(parts.map((part) => part.from[0]!))]
      : [...new Set(parts.flatMap((part) => part.from))],
    backfilled: parts.some((part) => part.backfilled),
  };
}
