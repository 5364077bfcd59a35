import { type Item, meaning, meanings } from "./item.ts";

/** What joins the clause to the one before. */
export type Link = "start" | "comma" | "previous" | "contrast" | "and" | "surprise";

/** A stretch of a sentence that says one thing. */
export interface Clause {
  readonly link: Link;
  readonly items: readonly Item[];
}

const COMPARING = new Set(["beat", "missed", "over", "under", "in-line"]);
const BREAKS = new Set([",", ";", ":", "(", ")", "—", "…", "|"]);

/** The clauses of a sentence in order; a clause begins with the word that links it. */
export function clausesOf(items: readonly Item[]): Clause[] {
  const clauses: { link: Link; items: Item[] }[] = [{ link: "start", items: [] }];
  items.forEach((item, index) => {
    const open = clauses.at(-1)!;
    if (item.kind === "mark" && BREAKS.has(item.text)) {
      if (item.text === ":" && heads(items[index - 1])) return;
      if (!betweenAlike(items, index)) clauses.push({ link: "comma", items: [] });
      else open.items.push(item);
      return;
    }
    const link = linkAt(items, index);
    const fresh = open.items.length === 0 && open.link !== "start";
    if (link === null) open.items.push(item);
    else if (fresh) clauses.splice(-1, 1, { link, items: [item] });
    else clauses.push({ link, items: [item] });
  });
  return clauses.filter((clause) => clause.items.length > 0);
}

// "March 2025: $102.6 billion", "Exports: +5.9%".
function heads(item: Item | undefined): boolean {
  return (
    item !== undefined &&
    (item.kind === "time" ||
      meaning(item, "flow") !== null ||
      meaning(item, "forecast") !== null ||
      meaning(item, "period") !== null)
  );
}

function linkAt(items: readonly Item[], index: number): Link | null {
  const item = items[index];
  const links = meanings(item, "link");
  const surprise = meaning(item, "surprise");
  if (surprise !== null && COMPARING.has(surprise)) return "surprise";
  if (links.includes("and")) return betweenAlike(items, index) ? null : "and";
  if (links.includes("previous"))
    return meaning(item, "plain") === "from" && !figureSoon(items, index) ? null : "previous";
  if (links.includes("then") || links.includes("as")) return "contrast";
  if (links.includes("contrast"))
    return meaning(item, "plain") === "with" && !beginsClause(items, index) ? null : "contrast";
  if (meaning(item, "plain") === "to" && endsForecastNoun(items, index) && meaning(items[index + 1], "move") !== null)
    return "contrast";
  return null;
}

// "With imports up 2 percent" begins a clause; "trade with the bloc" goes on.
function beginsClause(items: readonly Item[], index: number): boolean {
  if (meaning(items[index - 1], "flow") !== null) return false;
  const behind = items.slice(index + 1, index + 6);
  const name = meaning(items[index + 1], "partner") ?? meaning(items[index + 2], "partner");
  return (
    name === null &&
    behind.some((item) => meaning(item, "flow") !== null || item.kind === "amount" || meaning(item, "move") !== null)
  );
}

// "From 1 percent", "from October's 1.1 percent drop", but not "from" a partner nor "from October".
function figureSoon(items: readonly Item[], index: number): boolean {
  for (let at = index + 1; at <= index + 5; at++) {
    const item = items[at];
    if (item?.kind === "amount") return item.unit !== "other" && item.unit !== "bare";
    const small =
      item?.kind === "time" ||
      meaning(item, "plain") !== null ||
      meaning(item, "period") !== null ||
      meaning(item, "move") !== null;
    if (!small) return false;
  }
  return false;
}

// "Beat forecasts to rise 5.9 percent": what follows is the outcome.
function endsForecastNoun(items: readonly Item[], index: number): boolean {
  return (
    meanings(items[index - 1], "forecast").includes("noun") &&
    items.slice(0, index).some((item) => meaning(item, "surprise") !== null)
  );
}

/** A comma or "and" between two figures, two flows or two partners joins a list and breaks nothing. */
function betweenAlike(items: readonly Item[], index: number): boolean {
  let after = index + 1;
  while (
    meaning(items[after], "link") === "and" ||
    meaning(items[after], "plain") === "the" ||
    meaning(items[after], "plain") === "to"
  )
    after += 1;
  const [left, right] = [items[index - 1], items[after]];
  if (!left || !right) return false;
  const name = (item: Item) => meaning(item, "partner") !== null;
  if (name(left) && name(right)) return true;
  if (left.kind === "amount" && right.kind === "amount") return left.unit === right.unit || left.unit === "bare";
  return meaning(left, "flow") !== null && meaning(right, "flow") !== null;
}
