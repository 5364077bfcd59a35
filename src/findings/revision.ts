import { change } from "../indicators/change.ts";
import type { Figures } from "../indicators/figures.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { level } from "../indicators/level.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { subjectName, total } from "../vocabulary/trade.ts";
import type { Revision } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

type Flow = "exports" | "imports" | "balance";
type Measure = Exclude<Revision["measure"], "year-to-date">;

/** Figures of the month that now differ from their first print by more than its last digit could hide. */
export function findRevisions(figures: Figures): Revision[] {
  const kinds: [Flow, Measure][] = [
    ["exports", "year-on-year"],
    ["imports", "year-on-year"],
    ["exports", "level"],
    ["imports", "level"],
    ["balance", "level"],
  ];
  return kinds.flatMap(([flow, measure]) => revisionOf(figures, flow, measure) ?? []);
}

function revisionOf(figures: Figures, flow: Flow, measure: Measure): Revision | null {
  const found = revised(figures, flow, measure, figures.month);
  if (!found) return null;
  const past = periodsUpTo(figures.calendar, figures.month)
    .slice(0, -1)
    .flatMap((period) => revised(figures, flow, measure, period) ?? []);
  return {
    kind: "revision",
    id: `revision:${subjectName(total(flow))}.${measure}`,
    subject: total(flow),
    period: figures.month,
    measure,
    to: found.gap.value > 0 ? "up" : "down",
    facts: { value: found.now, first: found.first, gap: found.gap },
    proof: {
      predicate: "the figure differs from its first print",
      falseIf: "the two were equal in the digits that both print",
      searched: null,
      cases: [asCase(found.first), asCase(found.now)],
      boundary: null,
    },
    ...rarityAmong(past, (one) => Math.abs(one.gap.value) >= Math.abs(found.gap.value)),
    weight: weight(figures, total(flow)) / 2,
  };
}

/** A figure now and as first printed, when they differ in the digits that both have; null when not, or when either is missing. */
export function revised(figures: Figures, flow: Flow, measure: Measure, period: Period) {
  const first = firstPrint(figures, total(flow), measure, period);
  const now = measure === "level" ? level(figures, total(flow), period) : yearOnYear(figures, total(flow), period);
  const gap = change(figures, now, first, period);
  if (!first || !now || !gap || now.from.join() === first.from.join()) return null;
  return Math.abs(gap.value) > Math.max(first.step, now.step) / 2 ? { first, now, gap } : null;
}
