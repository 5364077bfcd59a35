import { inflateSync } from "node:zlib";
import type { PdfDict } from "./pdf-dict.ts";
import type { PdfStream } from "./pdf-object.ts";
import { refusePdf } from "./refuse-pdf.ts";

const UP = 2;

/** What a stream holds, unpacked. Of all ways of packing only the usual one is known, with rows that differ from those above them or without. */
export function streamBytes({ dict, packed }: PdfStream): Uint8Array {
  const filters = dict.list("Filter");
  if (dict.has("F")) refusePdf("a stream lies in another file");
  if (filters.length === 0 && !dict.has("DecodeParms")) return packed;
  if (filters.length !== 1 || filters[0] !== "/FlateDecode") refusePdf(`a stream is packed by ${filters.join(" ")}`);
  const bytes = inflated(packed);
  return dict.has("DecodeParms") ? undone(bytes, dict.dict("DecodeParms")) : bytes;
}

function inflated(packed: Uint8Array): Uint8Array {
  try {
    return inflateSync(packed);
  } catch {
    return refusePdf("a stream cannot be unpacked");
  }
}

/** Rows of bytes, each of which was written as its difference to the one above it. */
function undone(bytes: Uint8Array, parameters: PdfDict | null): Uint8Array {
  const columns = parameters?.get("Columns");
  const isKnown = parameters?.entries.size === 2 && parameters.get("Predictor") === 12 && typeof columns === "number";
  if (!isKnown || bytes.length % (columns + 1) !== 0) return refusePdf("a stream is packed in an unknown way");
  const rows = new Uint8Array((bytes.length / (columns + 1)) * columns);
  for (let from = 0, to = 0; from < bytes.length; ) {
    if (bytes[from++] !== UP) refusePdf("a stream is packed in an unknown way");
    for (const end = to + columns; to < end; to++) rows[to] = bytes[from++]! + (rows[to - columns] ?? 0);
  }
  return rows;
}

/** The same as a text, a character a byte. */
export function streamText(stream: PdfStream): string {
  const { buffer, byteOffset, byteLength } = streamBytes(stream);
  return Buffer.from(buffer, byteOffset, byteLength).toString("latin1");
}
