import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream } from "@cantoo/pdf-lib";
import { bytesIn } from "./content-stream.ts";
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
export function lettersOf(font: PDFDict): Letters {
  const stream = font.lookup(PDFName.of("ToUnicode"));
  const table = stream instanceof PDFRawStream ? unicodeTable(Buffer.from(bytesIn(stream)).toString("latin1")) : null;
  const text = (code: number) => table?.get(code) ?? UNREADABLE;
  if (font.lookup(PDFName.of("Subtype")) !== PDFName.of("Type0")) return { bytes: 1, text, width: simpleWidths(font) };
  const inner = (font.lookup(PDFName.of("DescendantFonts")) as PDFArray | undefined)?.lookup(0);
  return { bytes: 2, text, width: inner instanceof PDFDict ? compositeWidths(inner) : () => 0 };
}

function simpleWidths(font: PDFDict): Letters["width"] {
  const first = numberOf(font.lookup(PDFName.of("FirstChar")), 0);
  const widths = font.lookup(PDFName.of("Widths"));
  return (code) => (widths instanceof PDFArray ? numberOf(widths.asArray()[code - first], 0) : 0);
}

function compositeWidths(font: PDFDict): Letters["width"] {
  const usual = numberOf(font.lookup(PDFName.of("DW")), 1000);
  const list = font.lookup(PDFName.of("W"));
  const widths = new Map<number, number>();
  const entries = list instanceof PDFArray ? list.asArray().map((one) => font.context.lookup(one)) : [];
  for (let at = 0; at + 1 < entries.length; ) {
    const first = numberOf(entries[at], 0);
    const next = entries[at + 1];
    if (next instanceof PDFArray) {
      for (const [index, width] of next.asArray().entries()) widths.set(first + index, numberOf(width, usual));
      at += 2;
    } else {
      const width = numberOf(entries[at + 2], usual);
      for (let code = first; code <= Math.min(numberOf(next, first), 0xffff); code++) widths.set(code, width);
      at += 3;
    }
  }
  return (code) => widths.get(code) ?? usual;
}

function numberOf(object: PDFObject | undefined, otherwise: number): number {
  return object instanceof PDFNumber ? object.asNumber() : otherwise;
}
