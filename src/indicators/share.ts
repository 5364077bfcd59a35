import type { Period } from "../vocabulary/period.ts";
import { ALL_GOODS, type Subject, WORLD } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, isBeforeAll, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";

/** Share of a partner or product in the whole flow, in percent: 100 × level ÷ level of the total. Null when either is missing. */
export function share(figures: Figures, subject: Subject, period: Period): Fact | null {
  if (isBeforeAll(figures, subject, period)) return null;
  return rememberOf(figures, subject, "share", period, () => {
    const part = level(figures, subject, period);
    const whole = level(figures, { ...subject, partner: WORLD, product: ALL_GOODS }, period);
    if (!part || !whole || whole.value <= 0 || part.unit !== whole.unit) return null;
    const label = `${subjectLabel(figures.economy, subject)}, share of the total`;
    return computed([part, whole], {
      value: (100 * part.value) / whole.value,
      unit: "percent",
      step: 0.1,
      period,
      label,
      formula: "level ÷ level of all partners",
    });
  });
}
