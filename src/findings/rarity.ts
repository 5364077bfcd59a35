import type { Rarity } from "./finding.ts";

/** Surprisal of a claim that held so often in so many cases: −log2 of (cases + 1) ÷ (all + 2), by Laplace's rule of succession. */
export function rarity(trueIn: number, outOf: number): Rarity {
  return { bits: -Math.log2((trueIn + 1) / (outOf + 2)), trueIn, outOf };
}

/** The rarity of a predicate over the cases of the past. */
export function rarityAmong<Item>(past: readonly Item[], holds: (item: Item, index: number) => boolean): Rarity {
  return rarity(past.filter(holds).length, past.length);
}
