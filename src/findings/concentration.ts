import { change } from "../indicators/change.ts";
import type { Figures } from "../indicators/figures.ts";
import { largestShare } from "../indicators/largest-share.ts";
import { ranking } from "../indicators/rank.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { subjectName, total } from "../vocabulary/trade.ts";
import type { Concentration } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** A smaller change of the share, in points, is not told. */
const WORTH = 1;

/**
 * The share of the five largest markets reported against a year earlier, when it moved by a point or more; silent when
 * other markets were reported then than now.
 */
export function findConcentrations(figures: Figures): Concentration[] {
  return (["exports", "imports"] as const).flatMap((flow) => concentrationOf(figures, flow) ?? []);
}

function concentrationOf(figures: Figures, flow: "exports" | "imports"): Concentration | null {
  const found = moved(figures, flow, figures.month);
  if (!found || Math.abs(found.gap.value) < WORTH) return null;
  const past = periodsUpTo(figures.calendar, figures.month)
    .slice(0, -1)
    .flatMap((period) => moved(figures, flow, period) ?? []);
  const { now, then, gap } = found;
  return {
    kind: "concentration",
    id: `concentration:${subjectName(total(flow))}`,
    subject: total(flow),
    period: figures.month,
    to: gap.value > 0 ? "up" : "down",
    facts: { value: now, previous: then, gap },
    proof: {
      predicate:
        "the five largest of the markets reported took another share of the whole than the five largest of a year earlier",
      falseIf: "either share were another, or other markets had been reported then",
      searched: past[0] ? { from: past[0].now.period, to: figures.month, count: past.length + 1 } : null,
      cases: [asCase(then), asCase(now)],
      boundary: null,
    },
    ...rarityAmong(past, (one) => Math.abs(one.gap.value) >= Math.abs(gap.value)),
    // The share of some markets concerns them, and all markets only by what they leave over.
    weight: (weight(figures, total(flow)) * now.value) / 200,
  };
}

function moved(figures: Figures, flow: "exports" | "imports", period: Period) {
  const before = yearEarlier(period);
  const [now, then] = [largestShare(figures, flow, period), largestShare(figures, flow, before)];
  const gap = change(figures, now, then, period);
  return now && then && gap && reported(figures, flow, period) === reported(figures, flow, before)
    ? { now, then, gap }
    : null;
}

function reported(figures: Figures, flow: "exports" | "imports", period: Period): string {
  return ranking(figures, flow, period)
    .map((one) => one.code)
    .sort()
    .join();
}
