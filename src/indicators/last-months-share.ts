import type { Period } from "../vocabulary/period.ts";
import { ALL_GOODS, type Subject, WORLD } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { lastMonths } from "./last-months.ts";

/** Share of a partner or product in the whole flow over the last twelve months together, in percent. Null when a month of either is missing. */
export function lastMonthsShare(figures: Figures, subject: Subject, period: Period): Fact | null {
  return rememberOf(figures, subject, "share.twelve-months", period, () => {
    const part = lastMonths(figures, subject, 12, period);
    const whole = lastMonths(figures, { ...subject, partner: WORLD, product: ALL_GOODS }, 12, period);
    if (!part || !whole || whole.value <= 0 || part.unit !== whole.unit) return null;
    return computed([part, whole], {
      value: (100 * part.value) / whole.value,
      unit: "percent",
      step: 0.1,
      period: part.period,
      label: `${subjectLabel(figures.economy, subject)}, share of the total over twelve months`,
      formula: "sum of the months ÷ sum of the months of all partners",
    });
  });
}
