import { roundTo } from "../vocabulary/digits.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, isBeforeAll, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";

/** The digit to which offices print growth, in percent. */
const STEP = 0.1;

/** Growth worked out from levels even where a rate is printed: 100 × (level ÷ level a year earlier − 1), in percent. Null when either is missing or the base is not positive. */
export function yearOnYearFromLevels(figures: Figures, subject: Subject, period: Period): Fact | null {
  if (isBeforeAll(figures, subject, period)) return null;
  return rememberOf(figures, subject, "year-on-year-from-levels", period, () => {
    const now = level(figures, subject, period);
    const base = level(figures, subject, yearEarlier(period));
    if (!now || !base || base.value <= 0 || now.unit !== base.unit) return null;
    const unit = now.unit === figures.economy.currency ? "percent" : `percent ${now.unit}`;
    // A rate is worked out to the digit to which it is printed, so that what is said of it holds for what is read.
    const value = roundTo(100 * (now.value / base.value - 1), STEP);
    const label = `${subjectLabel(figures.economy, subject)}, change on a year earlier`;
    return computed([now, base], {
      value,
      unit,
      step: STEP,
      period,
      label,
      formula: "level ÷ level a year earlier − 1",
    });
  });
}
