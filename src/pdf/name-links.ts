import { pagesOf } from "./file/pages-of.ts";
import { PdfDict } from "./file/pdf-dict.ts";
import type { PdfDraft } from "./file/pdf-draft.ts";
import { PdfRef } from "./file/pdf-object.ts";
import { PdfText } from "./file/pdf-text.ts";
import { refusePdf } from "./file/refuse-pdf.ts";
import { written } from "./file/written.ts";

/** Gives every link of the document the words that PDF/UA asks of it: where it leads. */
export function nameLinks({ file, texts }: PdfDraft): void {
  for (const { dict } of pagesOf(file)) {
    const annotations = dict.get("Annots");
    for (const one of Array.isArray(annotations) ? annotations : []) {
      const [number, link] =
        one instanceof PdfRef ? [one.number, file.object(one.number)] : refusePdf("a link is no object");
      if (link instanceof PdfDict && link.get("Subtype") === "/Link")
        texts.set(number, named(texts.get(number)!, link));
    }
  }
}

function named(text: string, link: PdfDict): string {
  const words = PdfText.of(leadsTo(link));
  if (!link.has("Contents")) return `${text.slice(0, text.lastIndexOf(">>"))}\n/Contents ${words.written}>>`;
  return written(new PdfDict(new Map(link.entries).set("Contents", words), link.objects));
}

function leadsTo(link: PdfDict): string {
  const place = link.get("Dest");
  if (typeof place === "string") return place.slice(1).replace(/^fact-/, "");
  const address = link.dict("A")?.get("URI");
  if (address instanceof PdfText) return address.read();
  return Array.isArray(place) ? "heading" : "link";
}
