/** What a word of somebody else's text can be. */
export const SENSES = [
  "flow",
  "move",
  "basis",
  "period",
  "forecast",
  "surprise",
  "link",
  "hedge",
  "scale",
  "unit",
  "currency",
  "whole",
  "streak",
  "superlative",
  "apart",
  "plain",
] as const;

export type SenseOf = (typeof SENSES)[number];

/** The words of a language by what they can be and what they mean, each list in the spelling of running text. */
export type ArticleWords = Readonly<Record<SenseOf, Readonly<Record<string, readonly string[]>>>> & {
  /** Full names, January first, and the short ones that are in use. */
  readonly months: readonly (readonly string[])[];
  readonly cardinals: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  readonly fractions: Readonly<Record<string, number>>;
  /** A full stop after one of these ends no sentence. */
  readonly abbreviations: readonly string[];
  /** Words with a capital that begin a sentence even after such a full stop. */
  readonly starters: readonly string[];
  /** Small words that hold numbers, months and flows together, by what they do. */
  readonly grammar: Readonly<Record<string, readonly string[]>>;
  /** Words by which the language is told from others. */
  readonly common: readonly string[];
};
