import { roundTo } from "../vocabulary/digits.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { ALL_GOODS, type Subject, WORLD } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, factId, remember } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";

/** The digit to which offices print growth; parts are worked out to it too, so that they can be added as they are read. */
const STEP = 0.1;

/** What a partner or product added to the growth of the whole flow, in percentage points: 100 × (level − level a year earlier) ÷ level of the whole a year earlier. Null when any is missing. */
export function contribution(figures: Figures, subject: Subject, period: Period): Fact | null {
  return remember(figures, factId(figures, subject, "contribution", period), () => {
    const before = yearEarlier(period);
    const now = level(figures, subject, period);
    const base = level(figures, subject, before);
    const whole = level(figures, { ...subject, partner: WORLD, product: ALL_GOODS }, before);
    if (!now || !base || !whole || whole.value <= 0 || now.unit !== base.unit || now.unit !== whole.unit) return null;
    return computed([now, base, whole], {
      value: roundTo((100 * (now.value - base.value)) / whole.value, STEP),
      unit: "percentage points",
      step: STEP,
      period,
      label: `${subjectLabel(figures.economy, subject)}, contribution to growth`,
      formula: "(level − level a year earlier) ÷ level of all partners a year earlier",
    });
  });
}
