import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { firstMonth, lastMonth, monthsOf, shift, yearEarlier } from "../vocabulary/months.ts";
import { type Period, span } from "../vocabulary/period.ts";
import { type Flow, subjectName, total } from "../vocabulary/trade.ts";
import type { Peak } from "./finding.ts";
import { asCase, type Moment, searched } from "./history.ts";
import { rarity } from "./rarity.ts";
import { weight } from "./weight.ts";

/** A superlative of levels must reach back over so many months, and over so many years when it is one of the season. */
const REACH = 6;
/** A flow has its low months: a low of exports or imports must be below all months of a year and more. */
const LOW_REACH = 12;
const YEARS = 10;

/**
 * Levels that are the highest or lowest since a named month, or among the same months of all years on record; the second
 * only when the first does not reach as far. Records of all months are told as records. Silent at a gap and on a tie.
 */
export function findPeaks(figures: Figures): Peak[] {
  return (["exports", "imports", "balance"] as const).flatMap((flow) => {
    const found = (["highest", "lowest"] as const).flatMap((extreme) => [
      ...(sinceWhen(figures, flow, extreme) ?? []),
      ...(ofSeason(figures, flow, extreme) ?? []),
    ]);
    return found;
  });
}

function sinceWhen(figures: Figures, flow: Flow, extreme: Peak["extreme"]): Peak[] | null {
  if (figures.month.includes("/")) return null;
  const moments = momentsOf(figures, flow, monthsOf(span(begins(figures), figures.month)));
  const reach = reachOf(moments, moments.length - 1, extreme);
  const boundary = moments[moments.length - 2 - reach]?.fact;
  const now = moments.at(-1)?.fact;
  // Without a month as extreme on record it is a record, or the history is too short.
  if (!now || !boundary || reach < leastReach(flow, extreme)) return null;
  // "The smallest deficit since …" is not said of a month that was in surplus.
  if (now.value * boundary.value <= 0) return null;
  const past = moments.map((_, index) => index).filter((index) => index >= REACH && index < moments.length - 1);
  const held = past.filter((index) => reachOf(moments, index, extreme) >= Math.min(reach, index)).length;
  return [
    peak(figures, flow, "since", extreme, {
      now,
      other: boundary,
      predicate: `the ${extreme} of ${reach + 1} months up to ${figures.month}`,
      searched: searched(moments.slice(moments.length - reach - 1)),
      rare: rarity(held, past.length),
    }),
  ];
}

function leastReach(flow: Flow, extreme: Peak["extreme"]): number {
  return flow !== "balance" && extreme === "lowest" ? LOW_REACH : REACH;
}

function ofSeason(figures: Figures, flow: Flow, extreme: Peak["extreme"]): Peak[] | null {
  const now = level(figures, total(flow), figures.month);
  const earlier = sameMonths(figures).map((period) => level(figures, total(flow), period));
  const known = earlier.filter((one) => one !== null);
  // A month among its own kind of all years: a gap among them could hide a higher one.
  if (!now || known.length < YEARS || known.length < sinceFirst(earlier)) return null;
  if (figures.month.includes("/") || !known.every((one) => isBeyond(now, one, extreme))) return null;
  if (isRecord(figures, flow, now, extreme)) return null;
  const nearest = known.reduce((best, one) => (isBeyond(one, best, extreme) ? one : best));
  const held = known.filter(
    (one, at) => at > 0 && known.slice(0, at).every((before) => isBeyond(one, before, extreme)),
  );
  return [
    peak(figures, flow, "season", extreme, {
      now,
      other: nearest,
      predicate: `the ${extreme} of this month of the year among ${known.length + 1} years`,
      searched: { from: known[0]!.period, to: known.at(-1)!.period, count: known.length },
      rare: rarity(held.length, known.length),
    }),
  ];
}

interface Found {
  readonly now: Fact;
  readonly other: Fact;
  readonly predicate: string;
  readonly searched: Peak["proof"]["searched"];
  readonly rare: ReturnType<typeof rarity>;
}

function peak(figures: Figures, flow: Flow, frame: Peak["frame"], extreme: Peak["extreme"], found: Found): Peak {
  return {
    kind: "peak",
    id: `peak:${subjectName(total(flow))}.${frame}.${extreme}`,
    subject: total(flow),
    period: figures.month,
    frame,
    extreme,
    facts: { value: found.now, previous: found.other },
    proof: {
      predicate: found.predicate,
      falseIf: `one of the others were as ${extreme === "highest" ? "high" : "low"}, or had no figure`,
      searched: found.searched,
      cases: [asCase(found.now)],
      boundary: asCase(found.other),
    },
    ...found.rare,
    weight: weight(figures, total(flow)),
  };
}

function momentsOf(figures: Figures, flow: Flow, months: readonly Period[]): Moment[] {
  return months.map((period) => ({ period, fact: level(figures, total(flow), period) }));
}

function begins(figures: Figures): Period {
  return firstMonth(figures.calendar[0]!.period);
}

function sameMonths(figures: Figures): Period[] {
  const periods: Period[] = [];
  for (let one = yearEarlier(figures.month); one >= begins(figures); one = yearEarlier(one)) periods.unshift(one);
  return periods;
}

/** How many of the list stand from the first that has a figure on. */
function sinceFirst(facts: readonly (Fact | null)[]): number {
  return facts.length - facts.findIndex((one) => one !== null);
}

function isRecord(figures: Figures, flow: Flow, now: Fact, extreme: Peak["extreme"]): boolean {
  const before = monthsOf(span(begins(figures), shift(lastMonth(figures.month), -1)));
  return momentsOf(figures, flow, before).every(({ fact }) => fact === null || isBeyond(now, fact, extreme));
}

/** How many months before the one at the index are all less extreme; 0 when one of them has no figure. */
function reachOf(moments: readonly Moment[], at: number, extreme: Peak["extreme"]): number {
  const now = moments[at]?.fact;
  for (let index = at - 1; now && index >= 0; index--) {
    const earlier = moments[index]!.fact;
    if (!earlier) return 0;
    if (!isBeyond(now, earlier, extreme)) return at - index - 1;
  }
  return now ? at : 0;
}

function isBeyond(now: Fact, other: Fact, extreme: Peak["extreme"]): boolean {
  const sign = extreme === "highest" ? 1 : -1;
  return sign * (now.value - other.value) > Math.max(now.step, other.step) / 2;
}
