import { roundTo } from "../vocabulary/digits.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { lastMonths, type Span } from "./last-months.ts";

const NAMES = { 2: "two-months", 3: "three-months", 12: "twelve-months" } as const;

/**
 * Growth of the last two, three or twelve months together on the same months a year earlier, in percent: 100 × (sum ÷ sum a
 * year earlier − 1). Null for a balance, and when either sum is.
 */
export function lastMonthsGrowth(figures: Figures, subject: Subject, months: Span, period: Period): Fact | null {
  if (subject.flow === "balance") return null;
  return rememberOf(figures, subject, `year-on-year.${NAMES[months]}`, period, () => {
    const now = lastMonths(figures, subject, months, period);
    const then = lastMonths(figures, subject, months, yearEarlier(period));
    if (!now || !then || then.value <= 0 || now.unit !== then.unit) return null;
    return computed([now, then], {
      value: roundTo(100 * (now.value / then.value - 1), 0.1),
      unit: now.unit === figures.economy.currency ? "percent" : `percent ${now.unit}`,
      step: 0.1,
      period: now.period,
      label: `${subjectLabel(figures.economy, subject)}, last ${months} months together, change on a year earlier`,
      formula: "sum of the months ÷ sum of the same months a year earlier − 1",
    });
  });
}
