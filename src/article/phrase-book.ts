import type { ArticleWords, SenseOf } from "../vocabulary/article-words.ts";
import { SENSES } from "../vocabulary/article-words.ts";
import { type Token, tokensOf } from "./token.ts";

/** What a phrase can be: a word of the list, or a name. */
export interface Sense {
  readonly of: SenseOf | "partner" | "home" | "product" | "poll";
  readonly means: string;
}

/** A phrase found in a text. */
export interface Phrase {
  readonly length: number;
  readonly senses: readonly Sense[];
}

/** A name and what it stands for; short ones, such as initials, are looked for as they are written. */
export interface Name {
  readonly name: string;
  readonly sense: Sense;
}

/** The longest phrase that begins at a token, or null. */
export type PhraseBook = (tokens: readonly Token[], at: number) => Phrase | null;

interface Entry {
  readonly words: readonly string[];
  readonly senses: Sense[];
  readonly proper: readonly string[] | null;
}

/** Makes the book of all phrases of a language and of the names that are known. */
export function phraseBook(words: ArticleWords, names: readonly Name[]): PhraseBook {
  const entries = new Map<string, Entry>();
  for (const of of SENSES)
    for (const [means, phrases] of Object.entries(words[of]))
      for (const phrase of phrases) add(entries, phrase, { of, means }, false);
  for (const { name, sense } of names) add(entries, name, sense, /^\p{Lu}/u.test(name));
  const byFirst = new Map<string, Entry[]>();
  for (const entry of [...entries.values()].sort((a, b) => b.words.length - a.words.length)) {
    const first = byFirst.get(entry.words[0]!) ?? [];
    first.push(entry);
    byFirst.set(entry.words[0]!, first);
  }
  return (tokens, at) => {
    const standing = byFirst.get(tokens[at]?.lower ?? "")?.filter((one) => stands(one, tokens, at)) ?? [];
    const length = standing[0]?.words.length;
    if (length === undefined) return null;
    return { length, senses: standing.filter((one) => one.words.length === length).flatMap((one) => one.senses) };
  };
}

function add(entries: Map<string, Entry>, phrase: string, sense: Sense, proper: boolean): void {
  const tokens = tokensOf(phrase);
  const key = `${proper ? "!" : ""}${tokens.map((token) => token.lower).join(" ")}`;
  const known = entries.get(key);
  if (known) known.senses.push(sense);
  else
    entries.set(key, {
      words: tokens.map((token) => token.lower),
      senses: [sense],
      proper: proper ? tokens.map((token) => token.text) : null,
    });
}

function stands({ words, proper }: Entry, tokens: readonly Token[], at: number): boolean {
  return words.every((word, index) => {
    const token = tokens[at + index];
    if (token?.lower !== word) return false;
    const name = proper?.[index];
    if (name === undefined || !/^\p{Lu}/u.test(name)) return true;
    return name.length < 4 ? token.text === name : /^\p{Lu}/u.test(token.text);
  });
}
