import { PdfDict } from "./file/pdf-dict.ts";
import { type PdfObject, PdfStream } from "./file/pdf-object.ts";
import { streamText } from "./file/stream-bytes.ts";
import { unicodeTable } from "./unicode-table.ts";

/** How the codes of a font are read: how many bytes each has, what it says, and how far it moves on in thousandths of the letter's size. */
export interface Letters {
  readonly bytes: 1 | 2;
  text(code: number): string;
  width(code: number): number;
}

/** What stands for a glyph that the font gives no character for: nothing on a page can be equal to it. */
const UNREADABLE = "\ufffd";

/** The letters of a font as its own tables give them (ISO 32000-1, 9.6 to 9.10). */
export function lettersOf(font: PdfDict): Letters {
  const stream = font.get("ToUnicode");
  const table = stream instanceof PdfStream ? unicodeTable(streamText(stream)) : null;
  const text = (code: number) => table?.get(code) ?? UNREADABLE;
  if (font.get("Subtype") !== "/Type0") return { bytes: 1, text, width: simpleWidths(font) };
  const [inner] = font.list("DescendantFonts");
  return { bytes: 2, text, width: inner instanceof PdfDict ? compositeWidths(inner) : () => 0 };
}

function simpleWidths(font: PdfDict): Letters["width"] {
  const first = numberOf(font.get("FirstChar"), 0);
  const widths = font.list("Widths");
  return (code) => numberOf(widths[code - first], 0);
}

function compositeWidths(font: PdfDict): Letters["width"] {
  const usual = numberOf(font.get("DW"), 1000);
  const widths = new Map<number, number>();
  const entries = font.list("W");
  for (let at = 0; at + 1 < entries.length; ) {
    const first = numberOf(entries[at], 0);
    const next = entries[at + 1];
    if (Array.isArray(next)) {
      for (const [index, width] of next.entries()) widths.set(first + index, numberOf(width, usual));
      at += 2;
    } else {
      const width = numberOf(entries[at + 2], usual);
      for (let code = first; code <= Math.min(numberOf(next, first), 0xffff); code++) widths.set(code, width);
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? usual;
}

function numberOf(object: PdfObject | undefined, otherwise: number): number {
  return typeof object === "number" ? object : otherwise;
}
