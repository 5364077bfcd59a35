import { inflateSync } from "node:zlib";
import { decodePDFRawStream, PDFArray, PDFName, type PDFPage, PDFRawStream } from "@cantoo/pdf-lib";
import { eachOperation } from "./each-operation.ts";

/** An operator of a page's content: where it ends, and where the first of its operands begins. */
export interface Operation {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
}

/** The content of a page as one run of bytes. */
export function contentOf(page: PDFPage): Uint8Array {
  const contents = page.node.lookup(PDFName.of("Contents"));
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((one) => page.doc.context.lookup(one)) : [contents];
  const parts = streams.flatMap((one) => (one instanceof PDFRawStream ? [bytesIn(one)] : []));
  if (parts.length === 1) return parts[0]!;
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from("\n"), part])));
}

/** What a stream holds, unpacked; the usual packing by Node's own zlib, which is ten times as fast. */
export function bytesIn(stream: PDFRawStream): Uint8Array {
  const isPlain = stream.dict.get(PDFName.of("DecodeParms")) === undefined;
  if (isPlain && stream.dict.lookup(PDFName.of("Filter")) === PDFName.of("FlateDecode")) {
    try {
      return inflateSync(stream.contents);
    } catch {
      // Cut short or followed by more: the library reads as far as it goes.
    }
  }
  return decodePDFRawStream(stream).decode();
}

/** The operations of a content, in order. */
export function operationsIn(content: Uint8Array): Operation[] {
  const found: Operation[] = [];
  eachOperation(content, (operator, _, start, end) => found.push({ operator, start, end }));
  return found;
}
