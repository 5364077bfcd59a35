import { roundTo } from "../vocabulary/digits.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { quantityGrowth } from "./quantity-growth.ts";
import { yearOnYearFromLevels } from "./year-on-year-from-levels.ts";

/**
 * Change of the unit value on a year earlier, in percent of the currency of the levels: 100 × ((1 + growth of value) ÷
 * (1 + growth of quantity) − 1) (UN, "International Merchandise Trade Statistics", unit value indices). Null when either is.
 */
export function unitValueGrowth(figures: Figures, subject: Subject, unit: string, period: Period): Fact | null {
  return rememberOf(figures, subject, "year-on-year-of-unit-value", period, () => {
    const value = yearOnYearFromLevels(figures, subject, period);
    const quantity = quantityGrowth(figures, subject, unit, period);
    if (!value || !quantity || quantity.value <= -100) return null;
    return computed([value, quantity], {
      value: roundTo(100 * ((100 + value.value) / (100 + quantity.value) - 1), 0.1),
      unit: value.unit,
      step: 0.1,
      period,
      label: `${subjectLabel(figures.economy, subject)}, unit value, change on a year earlier`,
      formula: "growth of the value ÷ growth of the quantity",
    });
  });
}
