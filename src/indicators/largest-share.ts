import type { Period } from "../vocabulary/period.ts";
import { total } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";
import { ranking } from "./rank.ts";

/** How many of the largest are taken together, and how many markets must be reported for that to say something. */
const LARGEST = 5;
const REPORTED = 10;

/**
 * Share of a flow that goes to, or comes from, the five largest of the single markets reported, in percent. Null when
 * fewer than ten are reported, or the whole is not.
 */
export function largestShare(figures: Figures, flow: "exports" | "imports", period: Period): Fact | null {
  return rememberOf(figures, total(flow), "share-of-largest", period, () => {
    const markets = ranking(figures, flow, period);
    const whole = level(figures, total(flow), period);
    if (!whole || whole.value <= 0 || markets.length < REPORTED) return null;
    const largest = markets.slice(0, LARGEST).map((one) => one.level);
    if (largest.some((one) => one.unit !== whole.unit)) return null;
    return computed([...largest, whole], {
      value: (100 * largest.reduce((sum, one) => sum + one.value, 0)) / whole.value,
      unit: "percent",
      step: 0.1,
      period,
      label: `${subjectLabel(figures.economy, total(flow))}, share of the ${LARGEST} largest markets reported`,
      formula: `sum of the ${LARGEST} largest levels ÷ level of all partners`,
    });
  });
}
