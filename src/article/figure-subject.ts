import { ALL_GOODS, WORLD } from "../vocabulary/trade.ts";
import type { Around } from "./around.ts";
import type { Frame } from "./frame.ts";
import { type Item, meaning } from "./item.ts";
import { pairOf } from "./pairing.ts";
import { flowOf, type Subject } from "./subject.ts";

/** Whose figure it is: the flow word that goes with it, or what the clause takes over from before. */
export function subjectsOf(
  { frames }: Around,
  frame: Frame,
  at: number,
): { subjects: readonly Subject[]; doubt: string | null } | null {
  const { items, subjects } = frame;
  if (isApart(items, at)) return null;
  const paired = pairOf(frames, frame, at);
  if (paired) return paired;
  const spread = frames.some((one) => one.items.some((item) => meaning(item, "plain") === "respectively"))
    ? "its row cannot be told"
    : null;
  const own = ownFlow(items, at);
  if (own !== null) {
    const subject = subjects.get(own)!;
    if (apartBetween(items, own, at)) return null;
    const strange = own < at && items.slice(own + 1, at).some((item) => item.kind === "unknown");
    // "A rise of 5.6 percent in imports and exports" is of both together.
    const joined = (left: number) => meaning(items[left + 1], "link") === "and" && flowOf(items[left + 2]) !== null;
    const both =
      own > at
        ? joined(own)
        : joined(own - 2) && flowOf(items[own - 2]) !== flowOf(items[own]) && flowOf(items[own - 2]) !== null;
    if (both)
      return {
        subjects: [{ ...subject, about: { ...subject.about, flow: "trade" } }],
        doubt: "exports and imports stand together",
      };
    const shared = sharedPartner(frame, own, subject);
    if (shared) return { subjects: [shared, subject], doubt: "it may be trade with the partner just spoken of" };
    return { subjects: [subject], doubt: spread ?? (strange ? "words in between leave open what it is about" : null) };
  }
  if (frame.apart || frame.inherited === null) return null;
  const before = items.slice(0, at);
  if (before.some((item) => item.kind === "unknown" || meaning(item, "product") !== null || isMoney(item))) return null;
  return {
    subjects: frame.inherited,
    doubt: spread ?? (frame.inherited.length > 1 ? "it may be about either flow" : null),
  };
}

/** "The dollar fell 1.4 percent": a currency by itself, not the terms of a figure. */
function isMoney(item: Item): boolean {
  const means = meaning(item, "currency");
  return means !== null && !means.startsWith("terms-");
}

// "Exports to the bloc rose 4 percent and imports 2": the imports may be from there.
function sharedPartner(frame: Frame, own: number, subject: Subject): Subject | null {
  const { items, partner } = frame;
  if (partner === null || subject.about.partner !== WORLD || subject.about.product !== ALL_GOODS) return null;
  if (items.slice(Math.max(0, own - 2), own).some((item) => meaning(item, "plain") === "whole")) return null;
  return { ...subject, about: { ...subject.about, partner } };
}

/** The flow word right behind the figure, else the last one before it, else one that follows with "in". */
function ownFlow(items: readonly Item[], at: number): number | null {
  for (let index = at + 1; index <= at + 3; index++) {
    if (flowOf(items[index]) !== null) return index;
    const small = meaning(items[index], "plain");
    if (
      small !== "word" &&
      small !== "goods" &&
      meaning(items[index], "home") === null &&
      meaning(items[index], "partner") === null &&
      meaning(items[index], "basis") === null
    )
      break;
  }
  for (let index = at - 1; index >= 0; index--) if (flowOf(items[index]) !== null) return index;
  for (let index = at + 1; index < items.length; index++) {
    if (flowOf(items[index]) !== null) return index;
    if (items[index]!.kind === "amount") return null;
  }
  return null;
}

/** "10% tariffs", "PMI of 49.2": a word of something else stands nearer to the figure than any flow. */
function isApart(items: readonly Item[], at: number): boolean {
  for (let index = at + 1; index <= at + 3 && index < items.length; index++) {
    if (flowOf(items[index]) !== null) break;
    if (meaning(items[index], "apart") !== null) return true;
    if (items[index]!.kind === "amount" || items[index]!.kind === "time") break;
  }
  return false;
}

function apartBetween(items: readonly Item[], flow: number, at: number): boolean {
  const [from, to] = flow < at ? [flow, at] : [at, flow];
  return (
    items.slice(from + 1, to).some((item) => meaning(item, "apart") !== null) ||
    meaning(items[flow + 1], "apart") !== null
  );
}
