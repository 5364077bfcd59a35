import type { ArticleWords } from "../vocabulary/article-words.ts";
import type { AmountFinder } from "./amount.ts";
import { type Hedge, type Item, meaning } from "./item.ts";
import { numeralAt } from "./numeral.ts";
import type { PhraseBook } from "./phrase-book.ts";
import type { TimeFinder } from "./time.ts";
import type { Token } from "./token.ts";

/** Everything that is needed to take a sentence apart. */
export interface Grammar {
  readonly words: ArticleWords;
  readonly book: PhraseBook;
  readonly amount: AmountFinder;
  readonly time: TimeFinder;
}

/** The pieces of a sentence: figures, times, counts, known words and names, unknown words and marks. */
export function itemsOf(tokens: readonly Token[], grammar: Grammar): Item[] {
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { fields, length } = pieceAt(tokens, at, grammar);
    const text = textOf(tokens, at, length);
    const item = { ...fields, text, at: tokens[at]!.at, end: tokens[at + length - 1]!.end } as Item;
    items.push(item);
    at += length;
  }
  return withHedges(items);
}

function pieceAt(tokens: readonly Token[], at: number, { words, book, amount, time }: Grammar) {
  const phrase = book(tokens, at);
  const known = phrase && { fields: { kind: "known" as const, senses: phrase.senses }, length: phrase.length };
  if (known && known.length > 2) return known;
  const when = time(tokens, at);
  if (when) return { fields: { kind: "time" as const, means: when.means }, length: when.length };
  if (known && known.length > 1) return known;
  const figure = amount(tokens, at);
  if (figure && figure.amount.unit !== "bare") return { fields: figure.amount, length: figure.length };
  const count = countAt(tokens, at, words);
  if (count) return count;
  if (figure) return { fields: figure.amount, length: figure.length };
  if (known) return known;
  if (tokens[at]!.kind === "word" && words.grammar.adverb?.some((ending) => tokens[at]!.lower.endsWith(ending)))
    return { fields: { kind: "known" as const, senses: [{ of: "plain" as const, means: "word" }] }, length: 1 };
  const kind = tokens[at]!.kind === "mark" ? ("mark" as const) : ("unknown" as const);
  return { fields: { kind }, length: 1 };
}

/** "Eighth", "8th", "eight" before a word that is no unit. */
function countAt(tokens: readonly Token[], at: number, words: ArticleWords) {
  const { lower, kind } = tokens[at]!;
  const spelled = Object.hasOwn(words.ordinals, lower) ? words.ordinals[lower]! : null;
  if (spelled !== null) return { fields: { kind: "count" as const, value: spelled, ordinal: true }, length: 1 };
  const number = numeralAt(tokens, at, words);
  if (number?.step !== 1 || number.value > 400) return null;
  const tail = tokens[at + number.length];
  if (tail?.joined && Object.hasOwn(words.ordinals, tail.lower)) {
    const value = number.value + words.ordinals[tail.lower]!;
    return { fields: { kind: "count" as const, value, ordinal: true }, length: number.length + 1 };
  }
  const ordinal = kind === "number" && (words.grammar.suffix ?? []).includes(tail?.lower ?? "");
  return {
    fields: { kind: "count" as const, value: number.value, ordinal },
    length: number.length + (ordinal ? 1 : 0),
  };
}

/** The items with each hedge drawn into the figure behind it. */
function withHedges(items: readonly Item[]): Item[] {
  return items.flatMap((item, index) => {
    const before = items[index - 1];
    if (item.kind === "amount") {
      const hedge = hedges(items, index - 1) ? (meaning(before, "hedge") as Hedge) : null;
      return hedge
        ? { ...item, hedge, at: before!.at, text: `${before!.text} ${item.text}` }
        : { ...item, hedge: null };
    }
    return hedges(items, index) ? [] : item;
  });
}

// At the start of a clause "above" may set the figure against a forecast instead of rounding it.
function hedges(items: readonly Item[], at: number): boolean {
  const [item, next] = [items[at], items[at + 1]];
  if (meaning(item, "hedge") === null || next?.kind !== "amount" || next.unit === "bare" || next.unit === "other")
    return false;
  if (meaning(item, "surprise") === null && meaning(item, "link") === null) return true;
  const starts = at === 0 || items[at - 1]?.kind === "mark" || meaning(items[at - 1], "link") !== null;
  const behind = items.slice(at + 2, at + 10);
  const end = behind.findIndex((one) => one.kind === "mark");
  const compared = (end < 0 ? behind : behind.slice(0, end)).some(
    (one) => meaning(one, "forecast") !== null || one.kind === "time" || meaning(one, "period") === "previous",
  );
  return !(starts && compared);
}

function textOf(tokens: readonly Token[], at: number, length: number): string {
  return tokens
    .slice(at, at + length)
    .map((token, index) => (index > 0 && token.at > tokens[at + index - 1]!.end ? ` ${token.text}` : token.text))
    .join("");
}
