import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from "@cantoo/pdf-lib";

const NAME = /^node\d+$/;

/**
 * Names the elements of the structure tree by their order. The printer names them by a count that goes on from page to page
 * in a tab, so that the same page printed second would have other bytes than printed first.
 */
export function nameElements(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const found = new Set<string>();
  for (const object of objects) rename(object, (name) => found.add(name) && name);
  const order = [...found].sort((a, b) => Number(a.slice(4)) - Number(b.slice(4)));
  const names = new Map(order.map((name, index) => [name, `node${String(index + 1).padStart(8, "0")}`]));
  for (const object of objects) rename(object, (name) => names.get(name)!);
}

/** Gives every name inside an object its new one; what it merely refers to is visited by itself. */
function rename(object: PDFObject, renamed: (name: string) => string): void {
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      if (isName(value)) object.set(key, PDFString.of(renamed(value.asString())));
      else rename(value, renamed);
    }
  } else if (object instanceof PDFArray) {
    for (let index = 0; index < object.size(); index++) {
      const value = object.get(index);
      if (isName(value)) object.set(index, PDFString.of(renamed(value.asString())));
      else rename(value, renamed);
    }
  }
}

function isName(value: PDFObject): value is PDFString {
  return value instanceof PDFString && NAME.test(value.asString());
}
