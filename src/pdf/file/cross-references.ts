import { indirectObject, type PdfSource } from "./indirect-object.ts";
import { ObjectParser } from "./object-parser.ts";
import { type Objects, PdfDict } from "./pdf-dict.ts";
import { type PdfObject, PdfStream } from "./pdf-object.ts";
import { refusePdf } from "./refuse-pdf.ts";
import { streamBytes } from "./stream-bytes.ts";

const END = /startxref\s+(\d{1,10})\s+%%EOF\s*$/;
const SECTION = /(\d+) (\d+) ?[\r\n]+/y;
const TRAILER = /trailer\s*/y;
const ROWS = /^(?:\d{10} (?:00000 n|\d{5} f)(?: [\r\n]|\r\n))*$/;
const ROW = 20;
/** More objects than any print has. */
const MOST = 1_000_000;

/** Where each object stands: at a place of the file, or as the nth inside another; neither when it is free. */
export interface CrossReferences {
  /** Where the table itself stands. */
  readonly start: number;
  readonly trailer: PdfDict;
  /** Where it is written; -1 when nowhere, or inside another. */
  readonly place: Int32Array;
  /** The number of the object that it lies in, or 0, and as which of those in there. */
  readonly within: Int32Array;
  readonly nth: Int32Array;
}

/** The table that a file ends with, which says where its objects are. One that goes on in another table, or is locked, is refused. */
export function crossReferences(source: PdfSource, objects: Objects): CrossReferences {
  const { text } = source;
  if (!text.startsWith("%PDF-")) refusePdf("it does not begin as one");
  const start = Number(END.exec(text.slice(-64))?.[1] ?? refusePdf("it does not end as one"));
  const found = text.startsWith("xref", start) ? fromTable(source, start, objects) : fromStream(source, start, objects);
  for (const key of ["Prev", "XRefStm", "Encrypt"])
    if (found.trailer.has(key)) refusePdf(`${key} in its trailer is not known`);
  return found;
}

function fromTable({ text }: PdfSource, start: number, objects: Objects): CrossReferences {
  const parser = new ObjectParser(text, objects, start + 4);
  parser.take(/\s+/y);
  const places: number[] = [];
  for (let head = parser.take(SECTION); head !== null; head = parser.take(SECTION)) {
    const [first, count] = head.split(" ").map(Number) as [number, number];
    if (first + count > MOST) refusePdf("it has too many objects");
    const rows = text.slice(parser.at, parser.at + count * ROW);
    if (rows.length !== count * ROW || !ROWS.test(rows)) refusePdf("its table of objects is broken");
    for (let row = 0; row < count; row++)
      places[first + row] = rows[row * ROW + 17] === "n" ? Number(rows.slice(row * ROW, row * ROW + 10)) : -1;
    parser.at += count * ROW;
  }
  if (parser.take(TRAILER) === null) refusePdf("its table of objects is broken");
  const trailer = parser.next();
  if (!(trailer instanceof PdfDict)) return refusePdf("it has no trailer");
  const place = Int32Array.from({ length: places.length }, (_, number) => places[number] ?? -1);
  return { start, trailer, place, within: new Int32Array(place.length), nth: new Int32Array(place.length) };
}

function fromStream(source: PdfSource, start: number, objects: Objects): CrossReferences {
  const { object } = indirectObject(source, start, objects);
  if (!(object instanceof PdfStream) || object.dict.get("Type") !== "/XRef")
    return refusePdf("it has no table of objects");
  const { dict } = object;
  const [size, widths] = [dict.get("Size"), dict.list("W")];
  if (!isCount(size) || widths.length !== 3 || !widths.every((one) => isCount(one) && one <= 4))
    return refusePdf("its table of objects is broken");
  const found = {
    start,
    trailer: dict,
    place: new Int32Array(size).fill(-1),
    within: new Int32Array(size),
    nth: new Int32Array(size),
  };
  const sections = dict.has("Index") ? dict.list("Index") : [0, size];
  readRows(streamBytes(object), { sections, widths: widths as number[] }, found);
  return found;
}

function readRows(
  bytes: Uint8Array,
  { sections, widths }: { readonly sections: readonly PdfObject[]; readonly widths: readonly number[] },
  { place, within, nth }: CrossReferences,
): void {
  const [kindWidth, wide, narrow] = widths as [number, number, number];
  let at = 0;
  const number = (width: number) => {
    let value = 0;
    for (const end = at + width; at < end; at++) value = value * 256 + bytes[at]!;
    return value;
  };
  for (let section = 0; section < sections.length; section += 2) {
    const [first, count] = [sections[section], sections[section + 1] ?? null];
    if (!isCount(first!) || !isCount(count) || first + count > place.length)
      refusePdf("its table of objects is broken");
    for (let one = first; one < first + count; one++) {
      const kind = kindWidth === 0 ? 1 : number(kindWidth);
      const [where, which] = [number(wide), number(narrow)];
      place[one] = kind === 1 ? where : -1;
      within[one] = kind === 2 ? where : 0;
      nth[one] = kind === 2 ? which : 0;
    }
  }
  if (at !== bytes.length) refusePdf("its table of objects is broken");
}

function isCount(object: PdfObject): object is number {
  return typeof object === "number" && Number.isInteger(object) && object >= 0 && object <= MOST;
}
