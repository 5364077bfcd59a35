import type { PdfDict } from "./pdf-dict.ts";
import type { PdfText } from "./pdf-text.ts";

/** What stands in a PDF (ISO 32000-1, 7.3). A name is a string with its slash, `/Font`; a text is what others call a string. */
export type PdfObject =
  | null
  | boolean
  | number
  | string
  | PdfText
  | PdfRef
  | PdfDict
  | PdfStream
  | readonly PdfObject[];

/** The number of an object that stands elsewhere; the second number of a reference is 0 in every file that is read here. */
export class PdfRef {
  constructor(readonly number: number) {}
}

/** A dictionary with bytes behind it, as they lie in the file. */
export class PdfStream {
  constructor(
    readonly dict: PdfDict,
    readonly packed: Uint8Array,
  ) {}
}
