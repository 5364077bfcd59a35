import { readFileSync } from "node:fs";
import { type Checked, checkArticle } from "../../src/article/check-article.ts";
import { readData } from "../../src/io/read-data.ts";
import { fromArticleWordsYaml } from "../../src/loaders/article-words-yaml.ts";
import { load, type Published } from "../../src/loaders/load.ts";
import { entryFor } from "../../src/vocabulary/calendar.ts";
import { period } from "../../src/vocabulary/period.ts";

export const words = fromArticleWordsYaml(readFileSync("templates/article/en/words.yaml", "utf8"), "words.yaml");

const loaded = new Map<string, Published>();

/** An economy's figures as they stand in data/. */
export function published(economy: string): Published {
  const known = loaded.get(economy) ?? load(economy, readData("data", economy));
  loaded.set(economy, known);
  return known;
}

/** A text checked as one about a month of an economy. */
export function checked(economy: string, month: string, text: string): Checked {
  const data = published(economy);
  return checkArticle(text, data, entryFor(data.calendar, period(month)!)!.period, words);
}
