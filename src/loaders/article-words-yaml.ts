import { type ArticleWords, SENSES } from "../vocabulary/article-words.ts";
import { z } from "../vocabulary/shapes.ts";
import { fromYaml } from "./yaml.ts";

const list = z.array(z.string().min(1));
const numbers = z.record(z.string(), z.number());
const senses = Object.fromEntries(SENSES.map((sense) => [sense, z.record(z.string(), list)])) as Record<
  (typeof SENSES)[number],
  z.ZodRecord<z.ZodString, typeof list>
>;

const SHAPE = z.strictObject({
  ...senses,
  months: z.array(list).length(12),
  cardinals: numbers,
  ordinals: numbers,
  fractions: numbers,
  abbreviations: list,
  starters: list,
  grammar: z.record(z.string(), list),
  common: list,
}) as unknown as z.ZodType<ArticleWords>;

/** What the words of a language mean in somebody else's text. */
export function fromArticleWordsYaml(text: string, file: string): ArticleWords {
  return fromYaml(text, file, SHAPE);
}
