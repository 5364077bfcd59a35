import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";

/** Gives every link of the document the words that PDF/UA asks of it: where it leads. */
export function nameLinks(document: PDFDocument): void {
  for (const page of document.getPages()) {
    const annotations = page.node.Annots();
    for (let index = 0; index < (annotations?.size() ?? 0); index++) {
      const link = annotations!.lookupMaybe(index, PDFDict);
      if (link?.lookupMaybe(PDFName.of("Subtype"), PDFName) !== PDFName.of("Link")) continue;
      link.set(PDFName.of("Contents"), PDFHexString.fromText(leadsTo(link)));
    }
  }
}

function leadsTo(link: PDFDict): string {
  const place = link.lookup(PDFName.of("Dest"));
  if (place instanceof PDFName) return place.decodeText().replace(/^fact-/, "");
  const address = link.lookupMaybe(PDFName.of("A"), PDFDict)?.lookup(PDFName.of("URI"));
  if (address instanceof PDFString || address instanceof PDFHexString) return address.decodeText();
  return place instanceof PDFArray ? "heading" : "link";
}
