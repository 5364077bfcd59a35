import type { Frame } from "./frame.ts";
import { type AmountItem, type Item, meaning } from "./item.ts";
import { flowOf, type Subject } from "./subject.ts";

/** The figures that stand in a row with the one at the index, joined by commas and "and". */
export function runAround(items: readonly Item[], at: number): AmountItem[] {
  const { unit } = items[at] as AmountItem;
  const alike = (item: Item) =>
    item.kind === "amount" && (item.unit === unit || item.unit === "bare" || unit === "bare");
  return rowAround(items, at, alike) as AmountItem[];
}

/**
 * Whose figure it is when a row of figures goes with a row of names: "exports and imports rose 5.9 and 1.9 percent".
 * Null when there is no row; a doubt when the rows do not fit.
 */
export function pairOf(
  frames: readonly Frame[],
  frame: Frame,
  at: number,
): { subjects: readonly Subject[]; doubt: string | null } | null {
  const { items, subjects } = frame;
  const row = runAround(items, at);
  const first = items.indexOf(row[0]!);
  const flows = items.flatMap((item, index) => (index < first && flowOf(item) !== null ? [index] : []));
  const partners = rowOfPartners(frames, frame, first, row.length);
  const place = row.indexOf(items[at] as AmountItem);
  const base = subjects.get(flows.at(-1) ?? -1) ?? frame.inherited?.[0];
  if (partners.length > 1 && base) {
    if (row.length !== partners.length)
      return {
        subjects: [{ ...base, doubt: "several partners stand before it" }],
        doubt: "several partners stand before it",
      };
    const about = { ...base.about, partner: partners[place]! };
    return { subjects: [{ ...base, about, doubt: null }], doubt: null };
  }
  const together = flows.length > 1 && adjacent(items, flows.at(-2)!, flows.at(-1)!);
  if (!together)
    return row.length > 1 ? { subjects: base ? [base] : [], doubt: "several figures stand in a row" } : null;
  const both = [flows.at(-2)!, flows.at(-1)!].map((index) => subjects.get(index)!);
  if (row.length === 2) return { subjects: [both[place]!], doubt: null };
  const about = { ...both[0]!.about, flow: "trade" as const };
  return { subjects: [{ ...both[0]!, about }], doubt: "exports and imports stand together" };
}

/** The row of partners in the clause before the figures; or, for figures without a subject of their own, in an earlier clause. */
function rowOfPartners(frames: readonly Frame[], frame: Frame, first: number, count: number): string[] {
  const own = partnerRow(frame.items, first);
  if (own.length > 0 || count < 2 || frame.subjects.size > 0) return own;
  const earlier = frames.slice(0, frames.indexOf(frame)).reverse();
  return earlier.map(({ items }) => partnerRow(items, items.length)).find((row) => row.length === count) ?? [];
}

function partnerRow(items: readonly Item[], first: number): string[] {
  const last = items
    .slice(0, first)
    .reduce((best, item, index) => (meaning(item, "partner") !== null ? index : best), -1);
  if (last < 0) return [];
  const row = rowAround(items, last, (item) => meaning(item, "partner") !== null && meaning(item, "home") === null);
  return row.map((item) => meaning(item, "partner")!);
}

function rowAround(items: readonly Item[], at: number, belongs: (item: Item) => boolean): Item[] {
  const row = [items[at]!];
  for (const step of [1, -1])
    for (let index = at + step, joins = 0; items[index]; index += step) {
      const item = items[index]!;
      if (belongs(item) && joins > 0) {
        if (step > 0) row.push(item);
        else row.unshift(item);
        joins = 0;
      } else if (isJoin(item)) joins += 1;
      else break;
    }
  return row;
}

function isJoin(item: Item): boolean {
  const small = meaning(item, "plain");
  return (
    (item.kind === "mark" && item.text === ",") || meaning(item, "link") === "and" || small === "the" || small === "to"
  );
}

function adjacent(items: readonly Item[], left: number, right: number): boolean {
  return items.slice(left + 1, right).some((item) => meaning(item, "link") === "and") && right - left <= 3;
}
