import type { ArticleWords } from "../vocabulary/article-words.ts";
import type { Time } from "./item.ts";
import { numeralAt } from "./numeral.ts";
import type { Token } from "./token.ts";

interface Found {
  readonly means: Time["means"];
  readonly length: number;
}

/** Finds a month, span, year or date that begins at a token. */
export type TimeFinder = (tokens: readonly Token[], at: number) => Found | null;

type Is = (kind: string, token: Token | undefined) => boolean;

/** Makes the finder for a language's names of months. */
export function timeFinder(words: ArticleWords): TimeFinder {
  const is: Is = (kind, token) => token !== undefined && (words.grammar[kind] ?? []).includes(token.lower);
  const months = new Map(words.months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));
  const at = (token: Token | undefined) =>
    token === undefined ? null : (months.get(token.text) ?? months.get(capital(token.text)) ?? null);
  return (tokens, index) =>
    span(tokens, index, at, is) ??
    date(tokens, index, at, is) ??
    month(tokens, index, at, is) ??
    firstMonths(tokens, index, words, is) ??
    year(tokens, index, is);
}

type MonthOf = (token: Token | undefined) => number | null;

function capital(text: string): string {
  return text.length > 2 && text === text.toUpperCase() ? text[0] + text.slice(1).toLowerCase() : text;
}

function yearIn(token: Token | undefined): number | null {
  return token?.kind === "number" && /^(19[5-9]|20[0-4])\d$/.test(token.text) ? Number(token.text) : null;
}

/** The year after a month: "2025", "of 2025", ", 2025". */
function yearAfter(tokens: readonly Token[], at: number, is: Is): { year: number | null; length: number } {
  const skip = is("before-year", tokens[at]) || [",", "."].includes(tokens[at]?.text ?? "") ? 1 : 0;
  const year = yearIn(tokens[at + skip]);
  const figure = is("after-date", tokens[at + skip + 1]);
  return year === null || figure ? { year: null, length: 0 } : { year, length: skip + 1 };
}

function span(tokens: readonly Token[], at: number, monthOf: MonthOf, is: Is): Found | null {
  const first = monthOf(tokens[at]);
  if (first === null) return null;
  const dot = tokens[at + 1]?.text === "." ? 1 : 0;
  const next = tokens[at + 1 + dot];
  const bridge = is("bridge", next) || ["—", "/", "-"].includes(next?.text ?? "") ? 1 : 0;
  const last = monthOf(tokens[at + 1 + dot + bridge]);
  if (last === null || last <= first || (bridge === 0 && !next?.joined)) return null;
  // "Between January and July" is a span; "January and July" are two months, but for the two that are published together.
  if (is("and", next) && !(first === 1 && last === 2) && !is("opens-span", tokens[at - 1])) return null;
  const { year, length } = yearAfter(tokens, at + 2 + dot + bridge, is);
  return { means: { of: "span", first, last, year }, length: 2 + dot + bridge + length };
}

function date(tokens: readonly Token[], at: number, monthOf: MonthOf, is: Is): Found | null {
  const [one, two, three] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  const day = (token: Token | undefined) => token?.kind === "number" && /^([12]?\d|3[01])$/.test(token.text);
  if (day(one) && monthOf(two) !== null && two!.at - one!.end <= 1) {
    const { year, length } = yearAfter(tokens, at + 2, is);
    return { means: { of: "date", month: monthOf(two)!, day: Number(one!.text), year }, length: 2 + length };
  }
  const month = monthOf(one);
  if (month === null) return null;
  const dot = two?.text === "." ? 1 : 0;
  const number = dot ? three : two;
  if (!day(number) || number!.joined || is("after-date", tokens[at + 2 + dot])) return null;
  const { year, length } = yearAfter(tokens, at + 2 + dot, is);
  return { means: { of: "date", month, day: Number(number!.text), year }, length: 2 + dot + length };
}

function month(tokens: readonly Token[], at: number, monthOf: MonthOf, is: Is): Found | null {
  const found = monthOf(tokens[at]);
  if (found === null) return null;
  const dot = tokens[at + 1]?.text === "." && tokens[at]!.text.length < 5 ? 1 : 0;
  const { year, length } = yearAfter(tokens, at + 1 + dot, is);
  return { means: { of: "month", month: found, year, last: is("last", tokens[at - 1]) }, length: 1 + dot + length };
}

/** "The first eleven months of 2025", "the eleven months to". */
function firstMonths(tokens: readonly Token[], at: number, words: ArticleWords, is: Is): Found | null {
  const start = is("the", tokens[at]) ? at + 1 : at;
  if (!is("first", tokens[start])) return null;
  const count = numeralAt(tokens, start + 1, words);
  if (!count || count.value < 2 || count.value > 12) return null;
  const end = start + 1 + count.length;
  if (!is("months", tokens[end])) return null;
  const { year, length } = yearAfter(tokens, end + 1, is);
  return { means: { of: "span", first: 1, last: count.value, year }, length: end + 1 - at + length };
}

function year(tokens: readonly Token[], at: number, is: Is): Found | null {
  const found = yearIn(tokens[at]);
  const before = tokens[at - 1];
  if (found === null || !(is("holds-year", before) || ["'s", ",", "("].includes(before?.text ?? "("))) return null;
  return is("after-date", tokens[at + 1]) ? null : { means: { of: "year", year: found }, length: 1 };
}
