import { roundTo } from "../vocabulary/digits.ts";
import { shift } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import { adjustedLevel } from "./adjusted-level.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";

/**
 * Change on the month before, in percent, of seasonally adjusted levels: 100 × (level ÷ level a month earlier − 1). Null
 * without adjusted figures for both months (an unadjusted month says little of the one before), and for a balance.
 */
export function monthOnMonth(figures: Figures, subject: Subject, month: Period): Fact | null {
  if (subject.flow === "balance" || month.includes("/")) return null;
  return rememberOf(figures, subject, "month-on-month", month, () => {
    const now = adjustedLevel(figures, subject, month);
    const before = adjustedLevel(figures, subject, shift(month, -1));
    if (!now || !before || before.value <= 0) return null;
    const label = `${subjectLabel(figures.economy, subject)}, change on the month before, seasonally adjusted`;
    const value = roundTo(100 * (now.value / before.value - 1), 0.1);
    return computed([now, before], {
      value,
      unit: "percent",
      step: 0.1,
      period: month,
      label,
      formula: "adjusted level ÷ adjusted level a month earlier − 1",
    });
  });
}
