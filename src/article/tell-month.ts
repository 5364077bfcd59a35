import type { Published } from "../loaders/load.ts";
import type { ArticleWords } from "../vocabulary/article-words.ts";
import { entryFor } from "../vocabulary/calendar.ts";
import { firstMonth, lastMonth, monthAt, monthNumber, shift } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { checkArticle } from "./check-article.ts";
import { grammarFor } from "./grammar.ts";
import { type Item, meaning } from "./item.ts";
import { itemsOf } from "./items.ts";
import { monthOf } from "./place.ts";
import { sentencesOf } from "./sentence.ts";
import { tokensOf } from "./token.ts";

/** So many sentences from the start tell the month. */
const OPENING = 40;

/** A month that is named nearly so much may be the one that the text is about. */
const RIVAL = 0.35;

/** The reference period of a text; the text's own months when it is about several or about none that can be told. */
export type ToldMonth =
  | { readonly of: "one"; readonly month: Period; readonly second: Period | null }
  | { readonly of: "none"; readonly named: readonly string[] };

interface Hint {
  readonly month: number;
  readonly year: number | null;
  readonly weight: number;
  /** It is named as what something is compared with. */
  readonly compared: boolean;
}

/** Tells which month of an economy's trade a text is about, from the months it names, its dates, and, where no year is named, from the figures themselves. */
export function tellMonth(text: string, published: Published, words: ArticleWords): ToldMonth {
  const grammar = grammarFor(words, published.economy);
  const sentences = sentencesOf(text, words).slice(0, OPENING);
  const items = sentences.map((sentence) => itemsOf(tokensOf(sentence.text, sentence.at), grammar));
  const hints = items.flatMap((list, index) => hintsIn(list, index));
  const ranked = rankedMonths(hints);
  if (ranked.length === 0) return { of: "none", named: [] };
  const [first, second] = ranked;
  const candidatesFor = (month: number) =>
    yearsFor(month, hints, items, published).filter((one) => entryFor(published.calendar, one));
  const likeliest = candidatesFor(first!.month);
  const rivals = ranked.slice(1, 3).filter(({ weight }) => weight >= RIVAL * first!.weight);
  const others = rivals.flatMap((one) => candidatesFor(one.month));
  const own = likeliest.length === 1 ? { month: likeliest[0]!, good: 0 } : byFigures(text, likeliest, published, words);
  const other = likeliest.length === 1 ? undefined : byFigures(text, others, published, words);
  const month = other && other.good >= (own?.good ?? 0) + 3 ? other.month : own?.month;
  if (month === undefined)
    return { of: "none", named: ranked.map(({ month: number }) => words.months[number - 1]![0]!) };
  const rival = second && second.weight >= 0.85 * first!.weight ? nearest(second.month, month, hints) : null;
  return { of: "one", month: entryFor(published.calendar, month)!.period, second: rival };
}

/** Months named in plain statements about trade weigh most at the start of a text. */
function hintsIn(items: readonly Item[], sentence: number): Hint[] {
  const trade = items.some((item) => meaning(item, "flow") !== null);
  return items.flatMap((item, at): Hint[] => {
    if (item.kind !== "time" || !trade || meaning(items[at - 1], "superlative") === "since") return [];
    const { means } = item;
    const compared = ["from", "on"].includes(meaning(items[at - 1], "plain") ?? "") || comparedBefore(items, at);
    const weight = (sentence < 3 ? 4 : 1) * (compared ? 0.3 : 1) * (meaning(items[at - 1], "plain") === "in" ? 1.5 : 1);
    if (means.of === "month") return [{ month: means.month, year: means.year, weight, compared }];
    if (means.of === "span")
      return [
        {
          month: means.last,
          year: means.year,
          weight: means.first === 1 && means.last === 2 ? weight : weight / 2,
          compared,
        },
      ];
    return [];
  });
}

function comparedBefore(items: readonly Item[], at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 6); index--) {
    if (items[index]!.kind === "mark") return false;
    if (meaning(items[index], "link") === "previous") return true;
  }
  return false;
}

function rankedMonths(hints: readonly Hint[]): { month: number; weight: number }[] {
  const weights = new Map<number, number>();
  for (const { month, weight } of hints) weights.set(month, (weights.get(month) ?? 0) + weight);
  return [...weights].map(([month, weight]) => ({ month, weight })).sort((a, b) => b.weight - a.weight);
}

/** The month in the years that it can be of: a year named with it, else the year of the date of the text, else every year that we hold. */
function yearsFor(
  month: number,
  hints: readonly Hint[],
  items: readonly (readonly Item[])[],
  { calendar }: Published,
): Period[] {
  const named = hints.filter((hint) => hint.month === month && hint.year !== null).sort((a, b) => b.weight - a.weight);
  const newest = Math.max(0, ...hints.flatMap((hint) => hint.year ?? []));
  if (named[0]) {
    // What is measured "from May 2023" is of a year later.
    const later = named[0].compared ? [named[0].year! + 1] : [];
    return [...new Set([...later, named[0].year!, newest])].map((year) => monthOf(year, month));
  }
  const dates = items
    .flat()
    .flatMap((item) =>
      item.kind === "time" && item.means.of === "date" && item.means.year !== null ? [item.means] : [],
    );
  const date = dates[0];
  if (date) {
    const written = monthOf(date.year!, date.month);
    const candidates = [monthOf(date.year!, month), monthOf(date.year! - 1, month)];
    return [candidates.find((one) => one < written) ?? candidates[1]!];
  }
  const [first, last] = [firstMonth(calendar[0]!.period), lastMonth(calendar.at(-1)!.period)];
  const years = new Set(
    items.flat().flatMap((item) => (item.kind === "time" && item.means.of === "year" ? [item.means.year] : [])),
  );
  const floor = years.size > 0 ? Math.max(...years) : 0;
  const all: Period[] = [];
  for (let count = monthNumber(first); count <= monthNumber(last); count++) {
    const one = monthAt(count);
    if (Number(one.slice(5)) === month && Number(one.slice(0, 4)) >= floor) all.push(one);
  }
  return all.reverse();
}

interface FitOfMonth {
  readonly month: Period;
  /** How many figures of the text are borne out, and how many are not. */
  readonly good: number;
  readonly bad: number;
}

function fitOf(text: string, month: Period, published: Published, words: ArticleWords): FitOfMonth {
  const { judgements } = checkArticle(
    text.slice(0, 6000),
    published,
    entryFor(published.calendar, month)!.period,
    words,
  );
  const figures = judgements.filter(({ claim }) => claim.kind === "figure");
  const good = figures.filter(({ verdict }) => verdict.startsWith("supported")).length;
  return { month, good, bad: figures.filter(({ verdict }) => verdict === "contradicted").length };
}

/** The one month among several that the figures of the text fit, when it stands out. */
function byFigures(
  text: string,
  candidates: readonly Period[],
  published: Published,
  words: ArticleWords,
): FitOfMonth | undefined {
  const scores = candidates.map((month) => fitOf(text, month, published, words));
  const [best, next] = scores.sort((a, b) => b.good - b.bad - (a.good - a.bad));
  if (!best || best.good < 2) return undefined;
  const [lead, rival] = [best.good - best.bad, next ? next.good - next.bad : 0];
  // A short text must fit without a fault and alone; a longer one by a clear lead.
  const alone = best.bad === 0 && rival <= best.good / 3;
  return alone || (lead >= 3 && lead >= rival + 2) ? best : undefined;
}

/** The other month in its own year where the text names one, else the latest of its name up to the month told. */
function nearest(month: number, to: Period, hints: readonly Hint[]): Period {
  const named = hints.find((hint) => hint.month === month && hint.year !== null);
  if (named) return monthOf(named.year!, month);
  const same = monthOf(Number(to.slice(0, 4)), month);
  return same > to ? shift(same, -12) : same;
}
