import { pack } from "./file/pack.ts";
import { PdfDict } from "./file/pdf-dict.ts";
import type { PdfDraft } from "./file/pdf-draft.ts";
import { PdfRef, PdfStream } from "./file/pdf-object.ts";
import { streamText } from "./file/stream-bytes.ts";

/** The last code of a line of a ToUnicode table: glyph or range of glyphs, then the first character it stands for. */
const LINE = /^((?:<[0-9a-f]{4}> ?){1,2})<02b([bc])>$/gim;

/**
 * Gives quotation marks back their own characters. A font draws ‘ and ʻ with one glyph, and the printer writes down the
 * lower of the two codes, so that a reader who searches or copies "the office’s" would not find it.
 */
export function mendQuotes(draft: PdfDraft): void {
  for (const [number, text] of draft.texts) {
    const font = text.includes("/ToUnicode") ? draft.file.object(number) : null;
    const table = font instanceof PdfDict ? font.entries.get("ToUnicode") : null;
    if (!(table instanceof PdfRef)) continue;
    const stream = draft.file.object(table.number);
    if (stream instanceof PdfStream) mend(draft, table.number, streamText(stream));
  }
}

function mend(draft: PdfDraft, number: number, table: string): void {
  const mended = table.replace(
    LINE,
    (_, glyphs: string, which: string) => `${glyphs}<${which.toLowerCase() === "b" ? "2018" : "2019"}>`,
  );
  if (mended !== table) draft.putStream(number, pack(Buffer.from(mended, "latin1")), "/Filter /FlateDecode");
}
