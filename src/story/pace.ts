import type { Growth } from "../findings/finding.ts";
import type { Pace } from "../vocabulary/words.ts";

/** With fewer earlier figures than this, sizes are judged by fixed bounds. */
const ENOUGH = 24;
const BOUNDS: readonly [number, Pace][] = [
  [1, "slight"],
  [4, "mild"],
  [10, "plain"],
  [25, "strong"],
];

/** How large a move is among the past moves of its own series; small rates are never called a surge, large ones never slight. */
export function paceOf(growth: Growth): Pace {
  const size = Math.abs(growth.facts.value!.value);
  const byBounds = BOUNDS.find(([bound]) => size < bound)?.[1] ?? "extreme";
  if (growth.outOf < ENOUGH || byBounds === "slight") return byBounds;
  const larger = growth.trueIn / growth.outOf;
  const byRank: Pace = larger > 0.6 ? "mild" : larger > 0.3 ? "plain" : larger > 0.1 ? "strong" : "extreme";
  if (byBounds === "mild") return "mild";
  return byRank === "extreme" && size < 10 ? "strong" : byRank;
}
