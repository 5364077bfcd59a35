import type { ArticleWords } from "../vocabulary/article-words.ts";
import type { Economy } from "../vocabulary/economy.ts";
import { meaning } from "./item.ts";
import { namesOf } from "./names.ts";
import { phraseBook } from "./phrase-book.ts";
import { type Token, tokensOf } from "./token.ts";

/** So much of a text is enough to tell what it is about. */
const ENOUGH = 40_000;
/** A name counts so much when a flow word stands right behind it: "its November exports". */
const OWNING = 5;
/** The office that publishes it names it as well; a bare name counts little, and one at the start of the text double. */
const OFFICE = 3;
const BARE = 0.5;
const START = 120;
const REACH = 4;

/** Whose trade a text is about: one of ours, somebody else's by the name it is called, or nobody's. */
export type Told =
  | { readonly of: "ours"; readonly economy: Economy }
  | { readonly of: "other"; readonly name: string }
  | { readonly of: "nobody" };

/** Tells from the names that stand before flow words whose trade a text is about. */
export function tellEconomy(text: string, economies: readonly Economy[], words: ArticleWords): Told {
  const tokens = tokensOf(text.slice(0, ENOUGH));
  const flows = flowPlaces(tokens, words);
  if (flows.at.size === 0) return { of: "nobody" };
  const scores = new Map<string, number>();
  const { to = [], from = [], with: along = [] } = words.plain;
  const towards = new Set([...to, ...from, ...along]);
  const places = { ...flows, from: new Set(from) };
  for (const name of knownNames(economies)) {
    const score = scoreOf(tokens, tokensOf(name.text), places, towards);
    if (score > 0) scores.set(name.whose, (scores.get(name.whose) ?? 0) + score);
  }
  for (const { code, agency } of economies)
    if (text.includes(agency.name)) scores.set(code, (scores.get(code) ?? 0) + OFFICE);
  const [best, next] = [...scores].sort((a, b) => b[1] - a[1]);
  if (!best || (next && next[1] >= best[1])) return { of: "nobody" };
  const ours = economies.find(({ code }) => code === best[0]);
  return ours ? { of: "ours", economy: ours } : { of: "other", name: best[0] };
}

/** Every name that any of our economies knows, and whose it is: a code of ours, or the name of a partner that we do not hold. */
function knownNames(economies: readonly Economy[]): { text: string; whose: string }[] {
  const own = new Set(economies.map(({ code }) => code));
  const found = new Map<string, string>();
  for (const economy of economies) {
    for (const { name, sense } of namesOf(economy)) if (sense.of === "home") found.set(name, economy.code);
    for (const { code, kind, name, short, aliases = [], demonyms = [] } of economy.partners)
      for (const text of [name, short, ...aliases, ...demonyms])
        if (kind === "country" || own.has(code)) found.set(text.replace(/^the /, ""), own.has(code) ? code : short);
  }
  return [...found].map(([text, whose]) => ({ text, whose }));
}

/** Where words of flows begin, and where those of exports end. */
interface Flows {
  readonly at: ReadonlySet<number>;
  readonly sent: ReadonlySet<number>;
}

function flowPlaces(tokens: readonly Token[], words: ArticleWords): Flows {
  const book = phraseBook(words, []);
  const places = new Set<number>();
  const sent = new Set<number>();
  tokens.forEach((_, at) => {
    const phrase = book(tokens, at);
    const item = phrase && { kind: "known" as const, senses: phrase.senses, text: "", at: 0, end: 0 };
    const flow = item && meaning(item, "flow");
    if (flow === "exports" || flow === "imports" || (flow && phrase.length > 1)) places.add(at);
    if (flow === "exports") sent.add(at + phrase!.length);
  });
  return { at: places, sent };
}

function scoreOf(
  tokens: readonly Token[],
  name: readonly Token[],
  flows: Flows & { readonly from: ReadonlySet<string> },
  towards: ReadonlySet<string>,
): number {
  let score = 0;
  tokens.forEach((token, at) => {
    if (token.text !== name[0]!.text) return;
    if (!name.every((part, index) => tokens[at + index]?.text === part.text)) return;
    // "Shipments from" its ports are its own.
    if (flows.sent.has(at - 1) && flows.from.has(tokens[at - 1]?.lower ?? "")) score += OWNING * (at < START ? 2 : 1);
    // Goods go to a partner; the trade is another's.
    if ([tokens[at - 1], tokens[at - 2]].some((before) => before && towards.has(before.lower))) return;
    const end = at + name.length;
    const owns = [...Array(REACH).keys()].some((step) => flows.at.has(end + step));
    const genitive = tokens[end]?.text === "'s" || tokens[end]?.text === ":";
    score += (owns ? (genitive || flows.at.has(end) ? OWNING : 2) : genitive ? 1 : BARE) * (at < START ? 2 : 1);
  });
  return score;
}
