import { partsOf } from "../vocabulary/calendar.ts";
import { lastMonth, shift } from "../vocabulary/months.ts";
import { type Period, span } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";

/** The spans over which levels are added up to see past a single month. */
export type Span = 2 | 3 | 12;

const NAMES = { 2: "two-months", 3: "three-months", 12: "twelve-months" } as const;

/**
 * The level of the last two, three or twelve months up to a period together, in whole currency units: the sum of the reference
 * periods that fill them. Null when one is missing, in another currency, or when the first month came out together with
 * one before it.
 */
export function lastMonths(figures: Figures, subject: Subject, months: Span, period: Period): Fact | null {
  return rememberOf(figures, subject, NAMES[months], period, () => {
    const last = lastMonth(period);
    const whole = span(shift(last, 1 - months), last);
    const parts = partsOf(figures.calendar, whole)?.map((part) => level(figures, subject, part));
    if (!parts?.every((part) => part !== null) || new Set(parts.map((part) => part.unit)).size > 1) return null;
    return computed(parts, {
      value: parts.reduce((sum, part) => sum + part.value, 0),
      unit: parts[0]!.unit,
      step: Math.max(...parts.map((part) => part.step)),
      period: whole,
      label: `${subjectLabel(figures.economy, subject)}, last ${months} months together`,
      formula: "sum of the months",
    });
  });
}
