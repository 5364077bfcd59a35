import { roundTo } from "../vocabulary/digits.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { asPublished, computed, type Figures, isBeforeAll, lookUp, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";

/** Change of the quantity in the given physical unit on the same period a year earlier, in percent: 100 × (quantity ÷ quantity a year earlier − 1). Null when either was not published in that unit. */
export function quantityGrowth(figures: Figures, subject: Subject, unit: string, period: Period): Fact | null {
  if (isBeforeAll(figures, subject, period)) return null;
  return rememberOf(figures, subject, "year-on-year-of-quantity", period, () => {
    const label = `${subjectLabel(figures.economy, subject)}, quantity`;
    const [now, base] = [period, yearEarlier(period)].map((one) => {
      const known = lookUp(figures, subject, "quantity", unit, one);
      return known ? { id: "", ...asPublished(known, label) } : null;
    });
    if (!now || !base || base.value <= 0) return null;
    return computed([now, base], {
      value: roundTo(100 * (now.value / base.value - 1), 0.1),
      unit: "percent",
      step: 0.1,
      period,
      label: `${label}, change on a year earlier`,
      formula: "quantity ÷ quantity a year earlier − 1",
    });
  });
}
