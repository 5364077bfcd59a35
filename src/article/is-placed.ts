import { type Item, meaning } from "./item.ts";

/** Whether a superlative is of a place after the first: "the second-highest on record", "the third-largest since March". */
export function isPlaced(items: readonly Item[], at: number): boolean {
  const superlative = meaning(items[at - 1], "superlative") !== null ? at - 1 : at;
  const before = items[superlative - 1];
  return before?.kind === "count" && before.ordinal && before.value > 1;
}
