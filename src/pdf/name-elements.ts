import type { PdfDraft } from "./file/pdf-draft.ts";

/** A text in a file; the printer escapes every bracket within. */
const TEXT = /\((?:[^()\\]|\\[\s\S])*\)/g;
const NAME = /^\(node(\d+)\)$/;

/**
 * Names the elements of the structure tree by their order. The printer names them by a count that goes on from page to page
 * in a tab, so that the same page printed second would have other bytes than printed first.
 */
export function nameElements({ texts }: PdfDraft): void {
  const found = new Set<string>();
  const named = [...texts].filter(([, text]) => text.includes("(node"));
  for (const [, text] of named) for (const [one] of text.matchAll(TEXT)) if (NAME.test(one)) found.add(one);
  const order = [...found].sort((a, b) => countOf(a) - countOf(b));
  const names = new Map(order.map((name, index) => [name, `(node${String(index + 1).padStart(8, "0")})`]));
  for (const [number, text] of named)
    texts.set(
      number,
      text.replace(TEXT, (one) => names.get(one) ?? one),
    );
}

function countOf(name: string): number {
  return Number(NAME.exec(name)![1]);
}
