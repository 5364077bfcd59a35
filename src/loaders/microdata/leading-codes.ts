import type { Economy } from "../../vocabulary/economy.ts";
import type { CodeBook } from "../sources/code-book.ts";
import type { Noun } from "../sources/mapping.ts";

/** The goods that an economy watches, by the leading digits of their codes: `8542` stands for every code that begins so. */
export type LeadingCodes = ReadonlyMap<string, readonly string[]>;

/** What the mapping says of goods, else its code list, else the digits in our own codes such as HS8542; goods that are not watched are left out. */
export function leadingCodes({ words, list }: Noun, { products }: Economy, book: CodeBook): LeadingCodes {
  const watched = new Set(products.map(({ code }) => code));
  const listed = list ? [...(book.lists.get(list) ?? [])] : products.map(({ code }) => [digitsOf(code), code] as const);
  const pairs = words ? Object.entries(words) : listed;
  const found = new Map<string, string[]>();
  for (const [digits, ours] of pairs)
    if (watched.has(ours) && digits !== "") found.set(digits, [...(found.get(digits) ?? []), ours]);
  return found;
}

/** How many leading signs tell the watched goods apart. */
export function longestCode(codes: LeadingCodes): number {
  return Math.max(1, ...[...codes.keys()].map((code) => code.length));
}

function digitsOf(code: string): string {
  return /^[a-z]+(\d+)$/i.exec(code)?.[1] ?? "";
}
