import { roundTo } from "../vocabulary/digits.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { ALL_GOODS, type Subject, WORLD } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, isBeforeAll, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";

/**
 * How many percentage points of the whole flow's growth a part brought: 100 × (level − level a year earlier) ÷ the whole
 * flow's level a year earlier (Eurostat, "Contributions to growth"). Null when one of them is missing, in another
 * currency, or when the whole is not positive.
 */
export function contribution(figures: Figures, subject: Subject, period: Period): Fact | null {
  if (subject.flow === "balance") return null;
  if (isBeforeAll(figures, subject, period)) return null;
  return rememberOf(figures, subject, "contribution", period, () => {
    const now = level(figures, subject, period);
    const base = level(figures, subject, yearEarlier(period));
    const whole = level(figures, { ...subject, partner: WORLD, product: ALL_GOODS }, yearEarlier(period));
    if (!now || !base || !whole || whole.value <= 0 || now.unit !== base.unit || now.unit !== whole.unit) return null;
    return computed([now, base, whole], {
      value: roundTo((100 * (now.value - base.value)) / whole.value, 0.1),
      unit: "percentage points",
      step: 0.1,
      period,
      label: `${subjectLabel(figures.economy, subject)}, contribution to the growth of the total`,
      formula: "level minus level a year earlier, ÷ level of the total a year earlier",
    });
  });
}
