import type { Sense } from "./phrase-book.ts";

/** What a figure is counted in. */
export type AmountUnit = "percent" | "points" | "money" | "times" | "other" | "bare";

/** On which side of the figure the true one lies, as the text has it. */
export type Hedge = "below" | "above" | "about" | "under" | null;

/** A number with its unit as it is printed. */
export interface Amount {
  readonly kind: "amount";
  readonly value: number;
  readonly unit: AmountUnit;
  /** Currency code; null when none is said, "other" for one that we do not hold. */
  readonly currency: string | null;
  /** The size of the last digit printed, in the unit of `value`. */
  readonly step: number;
  readonly hedge: Hedge;
  /** A sign that is written out; null when there is none. */
  readonly sign: 1 | -1 | null;
  /** "One-third" is rounder than "33 percent". */
  readonly fraction: boolean;
}

/** A time that is named, not yet placed in a year. */
export interface Time {
  readonly kind: "time";
  readonly means:
    | { readonly of: "month"; readonly month: number; readonly year: number | null; readonly last: boolean }
    | { readonly of: "span"; readonly first: number; readonly last: number; readonly year: number | null }
    | { readonly of: "year"; readonly year: number }
    | { readonly of: "date"; readonly month: number; readonly day: number; readonly year: number | null }
    | { readonly of: "word"; readonly word: string };
}

/** A number that counts: eight, eighth. */
export interface Count {
  readonly kind: "count";
  readonly value: number;
  readonly ordinal: boolean;
}

/** A word or phrase of the list, or a name. */
export interface Known {
  readonly kind: "known";
  readonly senses: readonly Sense[];
}

/** A word that the list does not have. */
export interface Unknown {
  readonly kind: "unknown";
}

/** A punctuation mark. */
export interface Mark {
  readonly kind: "mark";
}

/** A piece of a sentence and where in the text it stands. */
export type Item = (Amount | Time | Count | Known | Unknown | Mark) & {
  readonly text: string;
  readonly at: number;
  readonly end: number;
};

/** An amount where it stands. */
export type AmountItem = Item & Amount;

/** What the item means in that way of being, or null. */
export function meaning(item: Item | undefined, of: Sense["of"]): string | null {
  if (item?.kind !== "known") return null;
  return item.senses.find((sense) => sense.of === of)?.means ?? null;
}

/** Every meaning of the item in that way of being. */
export function meanings(item: Item | undefined, of: Sense["of"]): string[] {
  if (item?.kind !== "known") return [];
  return item.senses.filter((sense) => sense.of === of).map(({ means }) => means);
}

/** Whether the item is this text, whatever its capitals. */
export function says(item: Item | undefined, ...texts: readonly string[]): boolean {
  return item !== undefined && texts.includes(item.text.toLowerCase());
}
