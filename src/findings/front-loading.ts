import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { lastMonthsGrowth } from "../indicators/last-months-growth.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { partsOf, periodsUpTo } from "../vocabulary/calendar.ts";
import { lastMonth, shift } from "../vocabulary/months.ts";
import { type Period, span } from "../vocabulary/period.ts";
import { subjectName, total } from "../vocabulary/trade.ts";
import { levelsAgree } from "./contribution.ts";
import type { FrontLoading } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

type Flow = "exports" | "imports";

/**
 * Trade unusually high in one month and low in the next: of twelve months the first rose most and the second, this one,
 * fell most. Told as arithmetic, with the two together, and never with a cause. Silent at a gap, on a tie, and when one
 * of the two is several months published together.
 */
export function findFrontLoading(figures: Figures): FrontLoading[] {
  return (["exports", "imports"] as const).flatMap((flow) => frontLoading(figures, flow) ?? []);
}

function frontLoading(figures: Figures, flow: Flow): FrontLoading | null {
  const found = pattern(figures, flow, figures.month);
  const together =
    found?.holds && levelsAgree(figures, flow) && lastMonthsGrowth(figures, total(flow), 2, figures.month);
  if (!found || !together || !isBetween(together, found)) return null;
  const past = periodsUpTo(figures.calendar, figures.month)
    .slice(0, -1)
    .flatMap((period) => pattern(figures, flow, period) ?? []);
  const { now: value, before, next, low, window } = found;
  return {
    kind: "front-loading",
    id: `front-loading:${subjectName(total(flow))}`,
    subject: total(flow),
    period: figures.month,
    window,
    facts: { value, before, together, next, low },
    proof: {
      predicate: `of the months of ${window} growth was highest in ${before.period}, above nought, and lowest in ${value.period}, below it`,
      falseIf: "another of them were as high or as low, or had no figure",
      searched: { from: lastMonth(window.slice(0, 7) as Period), to: figures.month, count: found.count },
      cases: [asCase(before), asCase(value)],
      boundary: asCase(next),
    },
    ...rarityAmong(past, (one) => one.holds),
    weight: weight(figures, total(flow)) / 2,
  };
}

interface Pattern {
  readonly now: Fact;
  readonly before: Fact;
  /** The highest and the lowest of the others. */
  readonly next: Fact;
  readonly low: Fact;
  readonly window: Period;
  readonly count: number;
  readonly holds: boolean;
}

/** The last two of the twelve months up to a period beside the others; null at a gap, and beside months published together. */
function pattern(figures: Figures, flow: Flow, period: Period): Pattern | null {
  if (period.includes("/")) return null;
  const window = span(shift(period, -11), period);
  const facts = partsOf(figures.calendar, window)?.map((part) => yearOnYear(figures, total(flow), part));
  if (!facts?.every((fact) => fact !== null)) return null;
  const others = [...facts].sort((a, b) => b.value - a.value).filter((fact) => !facts.slice(-2).includes(fact));
  const [before, now] = facts.slice(-2);
  const [next, low] = [others[0], others.at(-1)];
  if (!before || !now || !next || !low || before.period.includes("/")) return null;
  const holds = before.value > Math.max(0, next.value) && now.value < Math.min(0, low.value);
  return { now, before, next, low, window, count: facts.length, holds };
}

// What two months did together lies between what each did; where levels say otherwise they do not give the rates that are told.
function isBetween(together: Fact, { now, before }: Pattern): boolean {
  return now.value < together.value && together.value < before.value;
}
