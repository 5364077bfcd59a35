import type { ClaimWords } from "../vocabulary/claims.ts";
import type { Economy } from "../vocabulary/economy.ts";
import type { Theme } from "../vocabulary/theme.ts";
import type { WordList } from "../vocabulary/words.ts";
import type { Drawings } from "./drawings.ts";
import type { Edition } from "./edition.ts";
import type { Lexicon } from "./lexicon.ts";
import { type PageReading, type Passage, plainSpaces, textOf } from "./page-reading.ts";
import type { PrintReading } from "./print-reading.ts";

/** Something that a finished edition says and should not: where, in which words, and why it is wrong. */
export interface Fault {
  readonly file: string;
  /** The section or part, in a word or two. */
  readonly part: string;
  /** The words around it. */
  readonly words: string;
  readonly reason: string;
}

/** What a finished edition is held against: what stands in its files, and the same made afresh from the data. */
export interface Evidence {
  /** edition.json as it stands. */
  readonly stored: Edition;
  /** The edition of the same month and day, made afresh. */
  readonly fresh: Edition;
  /** The charts of the fresh edition, drawn afresh. */
  readonly drawings: Drawings;
  readonly page: PageReading | null;
  readonly print: PrintReading | null;
  /** The chart files as they stand, by the id of the chart. */
  readonly pictures: Readonly<Record<string, string>>;
  /** Every file of the folder. */
  readonly files: readonly { readonly path: string; readonly bytes: string | Uint8Array }[];
  readonly annexes: {
    readonly workbook?: Uint8Array | undefined;
    readonly csv?: string | undefined;
    readonly markdown?: string | undefined;
    readonly flash?: string | undefined;
    /** The pictures that should stand there, drawn afresh, by path; none when the edition has none. */
    readonly redrawn: Readonly<Record<string, string | Uint8Array>>;
  };
  readonly economy: Economy;
  /** The theme that the edition names, as it is now. */
  readonly theme: Theme;
  /** What the files of a family call themselves inside, where that is known. */
  readonly fontNames?: Readonly<Record<string, readonly string[]>>;
  readonly words: WordList;
  readonly claims: ClaimWords;
  /** The words and names above, ready to be looked for. */
  readonly lexicon: Lexicon;
}

/** What the data and the page of an edition can be held against while its other files are still being made. */
export type PageEvidence = Omit<Evidence, "files" | "annexes" | "print" | "fontNames">;

/** What a text can be held against before it is drawn. */
export type TextEvidence = Omit<PageEvidence, "theme" | "drawings" | "pictures">;

/** What edition.json can be held against before there is a page. */
export type StoredEvidence = Omit<TextEvidence, "page">;

/** A check as it came out: a line for the reader, and what was found wrong. */
export interface CheckResult {
  readonly name: string;
  readonly holds: string;
  readonly faults: readonly Fault[];
}

/** So many signs on either side of the words that are wrong. */
const AROUND = 60;

/** A fault in a passage of the page, with the words around the piece in question. */
export function faultIn(passage: Passage, index: number, reason: string): Fault {
  const before = plainSpaces(textOf(passage.pieces.slice(0, index)));
  const after = plainSpaces(textOf(passage.pieces.slice(index + 1)));
  const own = plainSpaces(passage.pieces[index]?.text ?? "");
  const words = `${before.length > AROUND ? "…" : ""}${before.slice(-AROUND)} [${own}] ${after.slice(0, AROUND)}${after.length > AROUND ? "…" : ""}`;
  return { file: "index.html", part: passage.part || passage.zone, words: words.trim(), reason };
}

/** A fault in one line: where, in which words, and why. */
export function faultLine({ file, part, words, reason }: Fault): string {
  return `${file}, ${part}: ${words === "" ? "" : `${words} — `}${reason}`;
}
