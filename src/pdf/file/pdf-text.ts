import { stringBytes } from "../string-bytes.ts";

/** The characters of PDFDocEncoding that are not those of Latin-1 (ISO 32000-1, annex D). */
const LOW = "\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc";
const HIGH =
  "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018\u2019\u201a\u2122" +
  "\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac";

/** A text in a PDF, as it is written there: `(A\051)` or `<FEFF0041>`. */
export class PdfText {
  constructor(readonly written: string) {}

  /** A text as hexadecimal digits, which every character can be written in. */
  static of(text: string): PdfText {
    return new PdfText(`<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`);
  }

  /** What it says (ISO 32000-1, 7.9.2.2). */
  read(): string {
    const bytes = Buffer.from(stringBytes(this.written));
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
      return bytes
        .subarray(2, bytes.length & ~1)
        .swap16()
        .toString("utf16le");
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.subarray(2).toString("utf16le");
    return Array.from(bytes, charOf).join("");
  }
}

function charOf(code: number): string {
  if (code >= 0x18 && code < 0x20) return LOW[code - 0x18]!;
  return code >= 0x80 && code <= 0xa0 ? HIGH[code - 0x80]! : String.fromCharCode(code);
}
