import { PDFArray, type PDFDocument, PDFName, type PDFObject, type PDFPage, PDFRef } from "@cantoo/pdf-lib";
import { contentOf } from "./content-stream.ts";
import { untagged } from "./untagged-content.ts";

const OPEN = Buffer.from("/Artifact BMC ");
const CLOSE = Buffer.from(" EMC");

/**
 * Marks what the printer has left without a tag (running heads, page numbers, small lines that are hidden from those who
 * listen) as decoration, which PDF/UA asks for and a reading voice passes over.
 */
export function markDecoration(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const content = contentOf(page);
    const marked = marksIn(content);
    if (marked === content) continue;
    replaceContent(page, document.context.flateStream(marked));
  }
}

/** The printer's own content goes, since what nothing refers to would still be written. */
function replaceContent(page: PDFPage, stream: PDFObject): void {
  const { context } = page.doc;
  const old = page.node.get(PDFName.of("Contents"));
  const array = context.lookup(old);
  for (const one of array instanceof PDFArray ? [old, ...array.asArray()] : [old])
    if (one instanceof PDFRef) context.delete(one);
  page.node.set(PDFName.of("Contents"), context.register(stream));
}

function marksIn(content: Uint8Array): Uint8Array {
  const found = untagged(content);
  if (found.length === 0) return content;
  let from = 0;
  const parts = found.flatMap(({ start, end }) => {
    const part = [content.subarray(from, start), OPEN, content.subarray(start, end), CLOSE];
    from = end;
    return part;
  });
  return Buffer.concat([...parts, content.subarray(from)]);
}
