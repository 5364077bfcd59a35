/** What a phrase says of a finding: its kind, what stands in its fields, and what must hold between its figures. */
export interface Assertion {
  readonly kind: string;
  readonly is?: Readonly<Record<string, string | boolean>> | undefined;
  /** Relations such as `value > forecast`, `previous < 0`, `4*trueIn > outOf`, each side a fact, a field or a number. */
  readonly holds?: readonly string[] | undefined;
}

/** A phrase that asserts one of several things, and the sign that it gives to the figure after it. */
export interface Phrase {
  readonly says: readonly Assertion[];
  readonly sign?: "up" | "down" | undefined;
}

/** What the words of a language assert when they are printed, to read finished text with: templates/prose/<locale>/claims.yaml. */
export interface ClaimWords {
  /** Direction words beside those of the word list. */
  readonly up: readonly string[];
  readonly down: readonly string[];
  readonly flat: readonly string[];
  /** Of a balance: farther from nought than before, and nearer to it. */
  readonly wider: readonly string[];
  readonly narrower: readonly string[];
  readonly flows: Readonly<Record<"exports" | "imports" | "balance", readonly string[]>>;
  /** A flow word after one of these names no new subject: "of all exports". */
  readonly wholes: readonly string[];
  readonly phrases: Readonly<Record<string, Phrase>>;
  /** Words that never stand unbound. */
  readonly watched: readonly string[];
  /** Turns of speech that hold such a word and claim nothing. */
  readonly idle: readonly string[];
  /** What is counted, by the unit of the count. */
  readonly counted: Readonly<Record<"months" | "releases" | "place", readonly string[]>>;
  /** After the name of a currency: the rates beside it are reckoned in that currency. */
  readonly terms: string;
  /** Says that a figure is of the same period a year before. */
  readonly yearAgo: readonly string[];
}
