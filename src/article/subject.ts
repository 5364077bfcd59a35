import { ALL_GOODS, WORLD } from "../vocabulary/trade.ts";
import type { About, AnyFlow } from "./claim.ts";
import { type Item, meaning } from "./item.ts";

/** What a flow word stands for with the words around it. */
export interface Subject {
  readonly about: About;
  /** Why it may be about something narrower or somebody else; null when it is plain. */
  readonly doubt: string | null;
  /** Trade of another economy, or of a partner that we do not know: nothing of ours. */
  readonly foreign: boolean;
}

const FLOWS: Readonly<Record<string, AnyFlow>> = {
  exports: "exports",
  imports: "imports",
  surplus: "balance",
  deficit: "balance",
  balance: "balance",
  trade: "trade",
};

/** The flow that the item names, or null. */
export function flowOf(item: Item | undefined): AnyFlow | null {
  const means = meaning(item, "flow");
  return means === null ? null : FLOWS[means]!;
}

/** The subject that the flow word at an index names; `bloc` is the group of partners last spoken of. */
export function subjectAt(items: readonly Item[], at: number, bloc: string | null): Subject {
  const before = modifier(items, at);
  const after = narrowing(items, at, bloc);
  const elsewhere = after.partner ?? before.partner ?? (after.doubt ? null : partnerElsewhere(items, at, bloc));
  return {
    about: {
      flow: flowOf(items[at])!,
      partner: elsewhere ?? WORLD,
      product: after.product ?? before.product ?? ALL_GOODS,
    },
    doubt: before.doubt ?? after.doubt,
    foreign: before.foreign || after.foreign,
  };
}

interface Part {
  readonly partner?: string | null;
  readonly product?: string | null;
  readonly doubt: string | null;
  readonly foreign: boolean;
}

const NOTHING: Part = { doubt: null, foreign: false };
const UNKNOWN_PART: Part = { doubt: "it may be about a part of the trade only", foreign: false };
const FOREIGN: Part = { doubt: "it is about another economy's trade", foreign: true };

/** What stands before a flow word: a partner whose trade it is, goods, or a word that narrows it. */
function modifier(items: readonly Item[], at: number): Part {
  const before = items[at - 1];
  if (
    !before ||
    before.kind === "mark" ||
    before.kind === "time" ||
    before.kind === "amount" ||
    before.kind === "count"
  )
    return owner(items, at);
  const product = meaning(before, "product");
  if (product !== null) return { ...UNKNOWN_PART, product };
  if (meaning(before, "partner") !== null && meaning(before, "home") === null) return adjective(items, at);
  const destined = bound(items, at);
  if (destined) return destined;
  if (before.kind === "unknown") return UNKNOWN_PART;
  if (meaning(before, "apart") !== null) return UNKNOWN_PART;
  return owner(items, at);
}

// An adjective before "exports" may say to or of the partner; "-bound shipments" go there.
function adjective(items: readonly Item[], at: number): Part {
  const partner = meaning(items[at - 1], "partner")!;
  const surplus = flowOf(items[at]) === "balance";
  return { partner, doubt: surplus ? null : "it may be the partner's own trade", foreign: false };
}

function bound(items: readonly Item[], at: number): Part | null {
  const partner = meaning(items[at - 2], "partner");
  return meaning(items[at - 1], "plain") === "bound" && partner !== null
    ? { partner, doubt: null, foreign: false }
    : null;
}

/** "Its overall exports" after another country's name are another economy's. */
function owner(items: readonly Item[], at: number): Part {
  for (let index = at - 1; index >= Math.max(0, at - 6); index--) {
    const item = items[index]!;
    if (meaning(item, "plain") === "genitive") {
      const name = items[index - 1];
      if (meaning(name, "home") !== null) return NOTHING;
      if (meaning(name, "partner") !== null) return FOREIGN;
      return name?.kind === "unknown" && /^\p{Lu}/u.test(name.text) ? FOREIGN : NOTHING;
    }
    if (meaning(item, "link") !== null || item.kind === "mark" || flowOf(item) !== null) return NOTHING;
    if (
      meaning(item, "plain") === "in" &&
      meaning(items[index + 1], "partner") !== null &&
      meaning(items[index + 1], "home") === null
    )
      return FOREIGN;
  }
  return NOTHING;
}

/** What follows a flow word: to or from whom, of what. */
function narrowing(items: readonly Item[], at: number, bloc: string | null): Part {
  const small = meaning(items[at + 1], "plain");
  if (!["to", "of", "in", "by", "with", "from", "for", "between"].includes(small ?? "")) {
    const next = items[at + 1];
    if (meaning(next, "product") !== null) return { ...UNKNOWN_PART, product: meaning(next, "product") };
    return NOTHING;
  }
  if (small === "between")
    return {
      partner:
        items
          .slice(at + 2, at + 8)
          .map((one) => (meaning(one, "home") === null ? partnerOf(one, bloc) : null))
          .find((one) => one !== null) ?? "?",
      ...NOTHING,
    };
  let next = at + 2;
  while (["the", "every", "goods"].includes(meaning(items[next], "plain") ?? "")) next += 1;
  // "The 10-nation bloc": a number and a word may stand before the name.
  if (items[next]?.kind === "count" || items[next]?.kind === "amount") {
    const named = items.slice(next + 1, next + 3).findIndex((item) => partnerOf(item, bloc) !== null);
    if (named >= 0) next += 1 + named;
  }
  const item = items[next];
  if (item === undefined) return NOTHING;
  const partner = partnerOf(item, bloc);
  const home = meaning(item, "home") !== null;
  if (partner !== null && !home)
    return small === "of" || small === "by" || small === "in" ? FOREIGN : { partner, ...NOTHING };
  if (home) return small === "to" || (small === "from" && flowOf(items[at]) === "imports") ? FOREIGN : NOTHING;
  if (meaning(item, "product") !== null) return { ...UNKNOWN_PART, product: meaning(item, "product") };
  if (item.kind === "amount" || item.kind === "time" || item.kind === "count" || meaning(item, "move") !== null)
    return NOTHING;
  if (meaning(item, "period") !== null || meaning(item, "basis") !== null || meaning(item, "hedge") !== null)
    return NOTHING;
  if (item.kind === "known" && small === "to" && meaning(item, "plain") === "be") return NOTHING;
  const loose = small === "in" || (small === "for" && meaning(item, "plain") !== null);
  if (item.kind === "known" && loose && meaning(item, "apart") === null) return NOTHING;
  return UNKNOWN_PART;
}

function partnerOf(item: Item | undefined, bloc: string | null): string | null {
  return meaning(item, "partner") ?? (meaning(item, "whole") === "bloc" ? (bloc ?? "?") : null);
}

/** "Fell 28.6 percent to" a partner, "those to the bloc": a partner behind a small word anywhere in the clause. */
export function partnerElsewhere(items: readonly Item[], from: number, bloc: string | null): string | null {
  for (let index = from + 1; index < items.length; index++) {
    const small = meaning(items[index - 1], "plain");
    const behind = small === "the" ? meaning(items[index - 2], "plain") : small;
    const linked =
      behind === "to" || behind === "with" || behind === "from" || meaning(items[index - 1], "link") !== null;
    const partner = partnerOf(items[index], bloc);
    if (partner !== null && meaning(items[index], "home") === null && linked) return partner;
  }
  return null;
}
