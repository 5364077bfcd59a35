import type { PdfDict } from "./file/pdf-dict.ts";
import type { PdfFile } from "./file/pdf-file.ts";
import { textOf } from "./text-of.ts";

/** The titles of a document's bookmarks in order, those inside others too. */
export function outlineOf({ catalog }: PdfFile): string[] {
  const root = catalog.dict("Outlines");
  return root === null ? [] : titles(root, new Set());
}

// A bookmark that leads back to one before it ends the list.
function titles(parent: PdfDict, seen: Set<PdfDict>): string[] {
  const found: string[] = [];
  let next = parent.dict("First");
  while (next !== null && !seen.has(next)) {
    seen.add(next);
    found.push(textOf(next, "Title"), ...titles(next, seen));
    next = next.dict("Next");
  }
  return found;
}
