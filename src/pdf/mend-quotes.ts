import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { bytesIn } from "./content-stream.ts";

/** The last code of a line of a ToUnicode table: glyph or range of glyphs, then the first character it stands for. */
const LINE = /^((?:<[0-9a-f]{4}> ?){1,2})<02b([bc])>$/gim;

/**
 * Gives quotation marks back their own characters. A font draws ‘ and ʻ with one glyph, and the printer writes down the
 * lower of the two codes, so that a reader who searches or copies "the office’s" would not find it.
 */
export function mendQuotes(document: PDFDocument): void {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const table = object instanceof PDFDict ? object.get(PDFName.of("ToUnicode")) : undefined;
    if (!(table instanceof PDFRef)) continue;
    const stream = document.context.lookup(table);
    if (stream instanceof PDFRawStream) document.context.assign(table, document.context.flateStream(mended(stream)));
  }
}

function mended(stream: PDFRawStream): string {
  const text = new TextDecoder("latin1").decode(bytesIn(stream));
  return text.replace(
    LINE,
    (_, glyphs: string, which: string) => `${glyphs}<${which.toLowerCase() === "b" ? "2018" : "2019"}>`,
  );
}
