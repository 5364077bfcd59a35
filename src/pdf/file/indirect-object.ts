import { ObjectParser } from "./object-parser.ts";
import type { Objects } from "./pdf-dict.ts";
import { PdfDict } from "./pdf-dict.ts";
import { type PdfObject, PdfStream } from "./pdf-object.ts";
import { refusePdf } from "./refuse-pdf.ts";

const HEAD = /(\d{1,10}) 0 obj(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const STREAM = /[\0\t\n\f\r ]*stream\r?\n/y;
const END = /[\0\t\n\f\r ]*endobj(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const END_OF_STREAM = /\s{0,2}endstream[\0\t\n\f\r ]+endobj(?![^\0\t\n\f\r ()<>[\]{}/%])/y;

/** The bytes of a file, and the same as a text of a character a byte. */
export interface PdfSource {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** The object that is written at a place of a file, `7 0 obj … endobj`, and its number. */
export function indirectObject(
  { bytes, text }: PdfSource,
  at: number,
  objects: Objects,
): { readonly number: number; readonly object: PdfObject } {
  const parser = new ObjectParser(text, objects, at);
  const number = Number.parseInt(parser.take(HEAD) ?? refusePdf(`no object begins at ${at}`), 10);
  const object = parser.next();
  if (!(object instanceof PdfDict) || parser.take(STREAM) === null)
    return { number, object: ended(parser, END, object) };
  const [length, from] = [object.get("Length"), parser.at];
  if (typeof length !== "number" || !Number.isInteger(length)) return refusePdf(`the stream ${number} has no length`);
  parser.at += length;
  return { number, object: ended(parser, END_OF_STREAM, new PdfStream(object, bytes.subarray(from, from + length))) };
}

function ended(parser: ObjectParser, pattern: RegExp, object: PdfObject): PdfObject {
  return parser.take(pattern) === null ? refusePdf(`an object does not end at ${parser.at}`) : object;
}
