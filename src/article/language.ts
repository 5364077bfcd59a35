import type { ArticleWords } from "../vocabulary/article-words.ts";
import { tokensOf } from "./token.ts";

/** So many words are looked at, and so large a part of them must be common ones; fewer words than the least cannot tell. */
const LOOKED_AT = 12_000;
const PART = 0.12;
const LEAST = 25;

/** Whether a text is written in the language of the words; a very short one is taken to be. */
export function isIn({ common }: ArticleWords, text: string): boolean {
  const known = new Set(common);
  const words = tokensOf(text.slice(0, LOOKED_AT)).filter((token) => token.kind === "word");
  if (words.length < LEAST) return words.length > 0;
  return words.filter((token) => known.has(token.lower)).length >= PART * words.length;
}
