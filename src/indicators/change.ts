import { roundTo } from "../vocabulary/digits.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, remember } from "./figures.ts";

/** How far the first is above the second, in the unit of both; of two rates in percentage points. Null when either is missing. */
export function change(figures: Figures, now: Fact | null, then: Fact | null, period: Period): Fact | null {
  if (!now || !then || now.unit !== then.unit) return null;
  return remember(figures, `${now.id}.less.${then.id}`, () => {
    const rate = now.unit.startsWith("percent");
    const unit = rate ? "percentage points" : now.unit;
    const formula = `${now.label} minus ${then.label.charAt(0).toLowerCase()}${then.label.slice(1)}`;
    return computed([now, then], {
      // Rates are rounded to their digit to take out what binary fractions add; amounts are whole units and exact.
      value: rate ? roundTo(now.value - then.value, Math.min(now.step, then.step)) : now.value - then.value,
      unit,
      step: Math.max(now.step, then.step),
      period,
      label: `${now.label}, difference`,
      formula,
    });
  });
}
