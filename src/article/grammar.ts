import type { ArticleWords } from "../vocabulary/article-words.ts";
import type { Economy } from "../vocabulary/economy.ts";
import { amountFinder } from "./amount.ts";
import type { Grammar } from "./items.ts";
import { namesOf, signsOf } from "./names.ts";
import { phraseBook } from "./phrase-book.ts";
import { timeFinder } from "./time.ts";

/** Everything that is needed to take apart a text about the economy. */
export function grammarFor(words: ArticleWords, economy: Economy): Grammar {
  const book = phraseBook(words, namesOf(economy));
  return { words, book, amount: amountFinder(words, book, signsOf(economy)), time: timeFinder(words) };
}
