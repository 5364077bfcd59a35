import type { Role } from "../vocabulary/run.ts";

/** A piece of the visible text with what it is bound to; unbound pieces have the role `text`. */
export interface Piece {
  readonly text: string;
  readonly role: Role;
  readonly fact?: string;
  readonly finding?: string;
  readonly period?: string;
  /** The exact number that the markup carries beside the printed one. */
  readonly exact?: string;
  /** Where the link around it leads. */
  readonly href?: string;
  /** Classes of the elements of the line around it. */
  readonly classes: readonly string[];
}

/** A paragraph, heading, item or cell: text that is read in one go. */
export interface Passage {
  /** What it is for the reader: `headline`, `text`, `chart-title`, `table-foot` …; `unknown` when the page has put it nowhere. */
  readonly zone: string;
  /** The id of the section or other part it stands in. */
  readonly part: string;
  /** The chart, table or entry that it belongs to. */
  readonly of: string;
  /** Counts the items (key figures, entries of the register) of the page, so that passages of one item can be told. */
  readonly item: number;
  readonly tag: string;
  readonly classes: readonly string[];
  /** Classes of everything that it stands in. */
  readonly within: readonly string[];
  readonly pieces: readonly Piece[];
}

/** A table as it stands on the page. */
export interface TableReading {
  readonly zone: string;
  readonly of: string;
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (readonly Piece[])[] }[];
}

/** A drawing as the source of the page has it. */
export interface DrawingReading {
  readonly zone: string;
  readonly of: string;
  readonly narrow: boolean;
  /** Beside another chart, where paper shows the narrow drawing. */
  readonly twin: boolean;
  readonly source: string;
  readonly texts: readonly string[];
}

/** The finished page, read back. */
export interface PageReading {
  readonly lang: string;
  readonly title: string;
  readonly description: string;
  readonly style: string;
  readonly passages: readonly Passage[];
  readonly tables: readonly TableReading[];
  readonly drawings: readonly DrawingReading[];
  /** Names given to those who listen, outside of drawings. */
  readonly labels: readonly string[];
  /** Ids of elements, to which links may lead. */
  readonly ids: ReadonlySet<string>;
}

/** The words of pieces, with plain spaces. */
export function textOf(pieces: readonly Pick<Piece, "text">[]): string {
  return plainSpaces(pieces.map((piece) => piece.text).join(""));
}

/** The text with every run of white space, no-break ones too, as one space. */
export function plainSpaces(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, " ").trim() : text;
}

/** White space that is not one space between two words. */
const UNEVEN = /[^\S ]|^ | (?: |$)/;

/** Whether the pieces have no word at all. */
export function isBlank(pieces: readonly Pick<Piece, "text">[]): boolean {
  return pieces.every(({ text }) => text.trim() === "");
}
