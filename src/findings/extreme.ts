import type { Figures } from "../indicators/figures.ts";
import { type Subject, subjectName, total } from "../vocabulary/trade.ts";
import type { Extreme } from "./finding.ts";
import { asCase, growthHistory, type Moment, searched } from "./history.ts";
import { rarity } from "./rarity.ts";
import { weight } from "./weight.ts";

/** A superlative must reach back over at least this many reference periods. */
const REACH = 6;
/** Without any earlier figure as extreme, the history must be at least this long to speak of it. */
const HISTORY = 60;

/** Growth that is the strongest or weakest since a named period; silent when a gap lies in between, and on ties. */
export function findExtremes(figures: Figures): Extreme[] {
  return [total("exports"), total("imports")].flatMap((subject) => extremeOf(figures, subject) ?? []);
}

function extremeOf(figures: Figures, subject: Subject): Extreme | null {
  const moments = growthHistory(figures, subject);
  const now = moments.at(-1);
  // A standstill is neither a rise nor a fall, of which alone "most" and "least" are said.
  if (!now?.fact || now.fact.value === 0 || now.period !== figures.month) return null;
  for (const sign of [1, -1] as const) {
    const reach = reachOf(moments, moments.length - 1, sign);
    const everything = reach === moments.length - 1;
    if (reach >= REACH && (!everything || moments.length >= HISTORY))
      return extreme(figures, subject, moments, sign, reach);
  }
  return null;
}

/** How many periods before the one at the index are all less extreme; 0 when one of them has no figure. */
function reachOf(moments: readonly Moment[], at: number, sign: 1 | -1): number {
  const now = moments[at]?.fact;
  if (!now) return 0;
  for (let index = at - 1; index >= 0; index--) {
    const earlier = moments[index]!.fact;
    if (!earlier) return 0;
    if (sign * earlier.value >= sign * now.value) return at - index - 1;
  }
  return at;
}

function extreme(figures: Figures, subject: Subject, moments: readonly Moment[], sign: 1 | -1, reach: number): Extreme {
  const now = moments.at(-1)!.fact!;
  const boundary = moments[moments.length - reach - 2]?.fact ?? null;
  const past = moments.map((_, index) => index).filter((index) => index >= REACH && index < moments.length - 1);
  const held = past.filter((index) => reachOf(moments, index, sign) >= Math.min(reach, index)).length;
  return {
    kind: "extreme",
    id: `extreme:${subjectName(subject)}`,
    subject,
    period: figures.month,
    extreme: sign > 0 ? "strongest" : "weakest",
    since: boundary?.period ?? null,
    facts: { value: now, ...(boundary ? { since: boundary } : {}) },
    proof: {
      predicate: `growth is ${sign > 0 ? "above" : "below"} that of each of the ${reach} reference periods before`,
      falseIf: "one of them had the same growth, or a more extreme one, or none was published",
      searched: searched(moments.slice(moments.length - reach - 1)),
      cases: [asCase(now)],
      boundary: boundary && asCase(boundary),
    },
    ...rarity(held, past.length),
    weight: weight(figures, subject),
  };
}
