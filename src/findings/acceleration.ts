import { change } from "../indicators/change.ts";
import type { Figures } from "../indicators/figures.ts";
import { roundTo } from "../vocabulary/digits.ts";
import { type Subject, subjectName, total } from "../vocabulary/trade.ts";
import type { Acceleration } from "./finding.ts";
import { asCase, growthHistory, type Moment, searched } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** Flows whose growth kept its sign and changed its pace against the period before. */
export function findAccelerations(figures: Figures): Acceleration[] {
  return [total("exports"), total("imports")].flatMap((subject) => accelerationOf(figures, subject) ?? []);
}

function accelerationOf(figures: Figures, subject: Subject): Acceleration | null {
  const moments = growthHistory(figures, subject);
  const [before, now] = moments.slice(-2);
  if (!now?.fact || !before?.fact || now.period !== figures.month || now.fact.value * before.fact.value <= 0)
    return null;
  const gap = change(figures, now.fact, before.fact, figures.month);
  if (!gap || gap.value === 0) return null;
  const rising = now.fact.value > 0;
  const size = Math.abs(gap.value);
  const rare = rarityAmong(steps(moments.slice(0, -1)), (step) => step >= size);
  return {
    kind: "acceleration",
    id: `acceleration:${subjectName(subject)}`,
    subject,
    period: figures.month,
    pace: rising ? (gap.value > 0 ? "faster" : "slower") : gap.value < 0 ? "deeper" : "shallower",
    degree: degreeOf(rare.trueIn / Math.max(rare.outOf, 1)),
    facts: { value: now.fact, previous: before.fact, gap },
    proof: {
      predicate: `growth in ${now.period} has the sign of ${before.period} and another pace`,
      falseIf: "the two figures were equal or of different sign",
      searched: searched(moments),
      cases: [asCase(before.fact), asCase(now.fact)],
      boundary: null,
    },
    ...rare,
    weight: weight(figures, subject),
  };
}

/** A step as small as three in four of the past ones is slight, one among the largest quarter is much. */
function degreeOf(larger: number): Acceleration["degree"] {
  if (larger >= 0.75) return "slightly";
  return larger <= 0.25 ? "much" : "plainly";
}

function steps(moments: readonly Moment[]): number[] {
  return moments.slice(1).flatMap((moment, index) => {
    const [before, now] = [moments[index]!.fact, moment.fact];
    return before && now ? [roundTo(Math.abs(now.value - before.value), Math.min(now.step, before.step))] : [];
  });
}
