/** The printed document, read back. */
export interface PrintReading {
  /** The text of each page, as a reader would copy it. */
  readonly pages: readonly string[];
  /** Width and height of each page in points of a 72nd of an inch. */
  readonly sheets: readonly (readonly [number, number])[];
  readonly title: string;
  readonly language: string;
  readonly tagged: boolean;
  /** The headings of the bookmarks, those inside others too. */
  readonly outline: readonly string[];
  /** The fonts that text is set in; an outline font (Type 3) has no text that can be relied on. */
  readonly fonts: readonly { readonly name: string; readonly outlines: boolean }[];
}
