import type { Measure } from "./claim.ts";
import { type Frame, signOf } from "./frame.ts";
import { type AmountItem, type Item, meaning, meanings } from "./item.ts";
import { flowOf } from "./subject.ts";

/** Which way the figure goes: by a written sign, the noun behind it, or the verb before it. */
export function signFor(
  frame: Frame,
  at: number,
  { measure }: { measure: Measure },
  last: Frame | undefined,
): { sign: 1 | -1 | null } {
  const { items } = frame;
  const amount = items[at] as AmountItem;
  if (amount.sign !== null) return { sign: amount.sign };
  if (measure === "level") return { sign: levelSign(items, at) };
  for (let index = at + 1; index <= at + 3; index++) {
    const item = items[index];
    if (item === undefined || item.kind === "amount" || item.kind === "mark" || item.kind === "time") break;
    const sign = signOf(item);
    if (sign !== null) return { sign };
    if (
      meaning(item, "plain") === null &&
      meaning(item, "basis") === null &&
      flowOf(item) === null &&
      item.kind !== "unknown"
    )
      break;
    if (meaning(item, "plain") === "in" || meaning(item, "plain") === "from") break;
  }
  for (let index = at - 1; index >= 0; index--) {
    const sign = signOf(items[index]);
    if (sign !== null) return { sign: toRate(items, index, at) ? rateSign(items, at) : sign };
    const pace = meanings(items[index], "move");
    if (pace.includes("slower") || pace.includes("faster") || pace.includes("narrower") || pace.includes("wider"))
      return { sign: rateSign(items, at) };
    if (meaning(items[index], "link") === "contrast") break;
  }
  const carriedOn = frame.clause.link === "and" || (frame.clause.link === "comma" && frame.subjects.size > 0);
  return { sign: carriedOn ? (last?.sign ?? null) : null };
}

// "Growth fell to 5.9 percent" is a rise by 5.9; "exports fell to 5.9" says nothing about the sign.
function toRate(items: readonly Item[], move: number, at: number): boolean {
  return at - move <= 3 && items.slice(move + 1, at).some((item) => meaning(item, "plain") === "to");
}

function rateSign(items: readonly Item[], at: number): 1 | -1 | null {
  const nouns = items
    .slice(0, at)
    .flatMap((item) => (meanings(item, "move").includes("noun") ? (signOf(item) ?? []) : []));
  return nouns[0] ?? null;
}

/** A surplus is above nought and a deficit below. */
function levelSign(items: readonly Item[], at: number): 1 | -1 | null {
  const near = [items[at + 1], items[at + 2], ...items.slice(0, at).reverse()];
  for (const item of near) {
    const flow = meaning(item, "flow");
    if (flow === "surplus") return 1;
    if (flow === "deficit") return -1;
    if (flow !== null) return null;
  }
  return null;
}
