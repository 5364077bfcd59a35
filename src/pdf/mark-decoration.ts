import { pack } from "./file/pack.ts";
import { pagesOf } from "./file/pages-of.ts";
import type { PdfDraft } from "./file/pdf-draft.ts";
import { PdfRef } from "./file/pdf-object.ts";
import { refusePdf } from "./file/refuse-pdf.ts";
import { untagged } from "./untagged-content.ts";

const OPEN = "/Artifact BMC ";
const CLOSE = " EMC";

/**
 * Marks what the printer has left without a tag (running heads, page numbers, small lines that are hidden from those who
 * listen) as decoration, which PDF/UA asks for and a reading voice passes over.
 */
export function markDecoration(draft: PdfDraft): void {
  for (const page of pagesOf(draft.file)) {
    const { content } = page;
    const marked = marksIn(content);
    if (marked === content) continue;
    const place = page.dict.entries.get("Contents");
    const number = place instanceof PdfRef ? place.number : refusePdf("a page's content is no object by itself");
    draft.putStream(number, pack(Buffer.from(marked, "latin1")), "/Filter /FlateDecode");
  }
}

function marksIn(content: string): string {
  let [from, marked] = [0, ""];
  for (const { start, end } of untagged(content)) {
    marked += content.slice(from, start) + OPEN + content.slice(start, end) + CLOSE;
    from = end;
  }
  return from === 0 ? content : marked + content.slice(from);
}
