import { PDFDict, type PDFDocument, PDFName } from "@cantoo/pdf-lib";
import type { PrintReading } from "../edition/print-reading.ts";

/** The fonts of a document by their own names, and whether their letters are drawn by the document itself (Type 3), which no reader can search. */
export function fontsIn({ context }: PDFDocument): PrintReading["fonts"] {
  const dicts = context.enumerateIndirectObjects().flatMap(([, object]) => (object instanceof PDFDict ? [object] : []));
  const resources = dicts.flatMap((dict) => fontDicts(dict));
  const fonts = new Map(resources.map((font) => [nameOf(font), { name: nameOf(font), outlines: isDrawn(font) }]));
  return [...fonts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A font is what says so of itself; one inside another sets nothing by itself. */
function fontDicts(dict: PDFDict): PDFDict[] {
  const isFont = dict.get(PDFName.of("Type")) === PDFName.of("Font");
  const isPart = dict.has(PDFName.of("CIDSystemInfo"));
  return isFont && !isPart ? [dict] : [];
}

function nameOf(font: PDFDict): string {
  const name = font.lookup(PDFName.of("BaseFont")) ?? font.lookup(PDFName.of("Name"));
  return name instanceof PDFName ? name.decodeText().replace(/^[A-Z]{6}\+/, "") : "a font without a name";
}

function isDrawn(font: PDFDict): boolean {
  return font.lookup(PDFName.of("Subtype")) === PDFName.of("Type3");
}
