import { roundTo } from "../vocabulary/digits.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";

/** Change on the same period two years earlier, in percent, from levels: 100 × (level ÷ level two years earlier − 1). Null for a balance, or when either is missing or the base is not positive. */
export function twoYearGrowth(figures: Figures, subject: Subject, period: Period): Fact | null {
  if (subject.flow === "balance") return null;
  return rememberOf(figures, subject, "year-on-year.two-years", period, () => {
    const now = level(figures, subject, period);
    const base = level(figures, subject, yearEarlier(yearEarlier(period)));
    if (!now || !base || base.value <= 0 || now.unit !== base.unit) return null;
    return computed([now, base], {
      value: roundTo(100 * (now.value / base.value - 1), 0.1),
      unit: now.unit === figures.economy.currency ? "percent" : `percent ${now.unit}`,
      step: 0.1,
      period,
      label: `${subjectLabel(figures.economy, subject)}, change on two years earlier`,
      formula: "level ÷ level two years earlier − 1",
    });
  });
}
