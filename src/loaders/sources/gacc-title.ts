import type { Place } from "../../problems.ts";
import { type GaccKind, type GaccWords, wordIn } from "./gacc-words.ts";
import { malformed } from "./malformed.ts";
import { tidy } from "./tidy.ts";

/** What the heading of a table says it holds. */
export interface GaccTitle {
  readonly kind: GaccKind;
  readonly year: number;
  /** The last month that the table covers. */
  readonly month: number;
  /** The currency that the title names; null where the unit alone does. */
  readonly currency: string | null;
  readonly text: string;
}

/** Kind, month and currency from a heading such as `(5) Imports and Exports by Customs Regime, 10.2019`; null when it is no heading of a table. */
export function gaccTitle(heading: string, words: GaccWords, place: Place): GaccTitle | null {
  const text = tidy(heading);
  const low = text.toLowerCase();
  const kind = words.titles.find((title) => wordIn(low, title.words))?.kind;
  if (!kind) return null;
  const when = yearAndMonth(low, words);
  if (!when)
    malformed(
      place,
      `the title "${text}" names no month.`,
      "Expected a month and a year, such as November 2025 or 10.2019.",
    );
  const currencies = words.currencies.filter((one) => wordIn(low, one.words));
  return { kind, ...when, currency: currencies[0]?.currency ?? null, text };
}

function yearAndMonth(text: string, words: GaccWords): { year: number; month: number } | null {
  const year = /(?<!\d)(20\d\d|19\d\d)(?!\d)/.exec(text);
  if (!year) return null;
  const named = words.months.findLastIndex((names) =>
    names.some((name) => new RegExp(`(?<![a-z])${name}(?![a-z])`).test(text)),
  );
  const month = named >= 0 ? named + 1 : numbered(text, year.index);
  return month >= 1 && month <= 12 ? { year: Number(year[1]), month } : null;
}

/** The month in `10.2019`, `2. 2019`, `2025年11月` or `2025年1至11月`. */
function numbered(text: string, yearAt: number): number {
  const before = /(\d{1,2})\s*\.\s*$/.exec(text.slice(0, yearAt));
  if (before) return Number(before[1]);
  const after = /^\d{4}\s*\D{1,2}\s*(?:\d{1,2}\s*\D{1,2}\s*)?(\d{1,2})(?!\d)/.exec(text.slice(yearAt));
  return Number(after?.[1] ?? 0);
}
