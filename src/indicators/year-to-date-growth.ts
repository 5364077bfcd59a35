import { roundTo } from "../vocabulary/digits.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { asPublished, computed, type Figures, lookUp, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { yearToDate } from "./year-to-date.ts";

/**
 * Growth of the year to date on the same months a year earlier, in percent: the published rate, else
 * 100 × (year to date ÷ year to date a year earlier − 1). Null for a balance, or when either is missing.
 */
export function yearToDateGrowth(figures: Figures, subject: Subject, span: Period): Fact | null {
  if (subject.flow === "balance") return null;
  return rememberOf(figures, subject, "year-to-date-growth", span, () => {
    const label = `${subjectLabel(figures.economy, subject)}, year to date, change on a year earlier`;
    const known = lookUp(figures, subject, "year-on-year", "percent", span);
    if (known) return asPublished(known, label);
    const now = yearToDate(figures, subject, span);
    const base = yearToDate(figures, subject, yearEarlier(span));
    if (!now || !base || base.value <= 0) return null;
    const value = roundTo(100 * (now.value / base.value - 1), 0.1);
    return computed([now, base], {
      value,
      unit: "percent",
      step: 0.1,
      period: span,
      label,
      formula: "year to date ÷ year to date a year earlier − 1",
    });
  });
}
