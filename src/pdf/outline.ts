import { PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { textOf } from "./structure-tree.ts";

/** The titles of a document's bookmarks in order, those inside others too. */
export function outlineOf({ catalog }: PDFDocument): string[] {
  const root = catalog.lookup(PDFName.of("Outlines"));
  return root instanceof PDFDict ? titles(root, new Set()) : [];
}

// A bookmark that leads back to one before it ends the list.
function titles(parent: PDFDict, seen: Set<PDFDict>): string[] {
  const found: string[] = [];
  let next = parent.lookup(PDFName.of("First"));
  while (next instanceof PDFDict && !seen.has(next)) {
    seen.add(next);
    found.push(textOf(next, "Title"), ...titles(next, seen));
    next = next.lookup(PDFName.of("Next"));
  }
  return found;
}
