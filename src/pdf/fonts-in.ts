import type { PrintReading } from "../edition/print-reading.ts";
import type { PdfDict } from "./file/pdf-dict.ts";
import type { PdfFile } from "./file/pdf-file.ts";

/** The fonts of a document by their own names, and whether their letters are drawn by the document itself (Type 3), which no reader can search. */
export function fontsIn(file: PdfFile): PrintReading["fonts"] {
  const dicts = file.dictsWith("/Font").filter(isFont);
  const fonts = new Map(dicts.map((font) => [nameOf(font), { name: nameOf(font), outlines: isDrawn(font) }]));
  return [...fonts.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A font is what says so of itself; one inside another sets nothing by itself. */
function isFont(dict: PdfDict): boolean {
  return dict.get("Type") === "/Font" && !dict.has("CIDSystemInfo");
}

function nameOf(font: PdfDict): string {
  const name = font.get("BaseFont") ?? font.get("Name");
  return typeof name === "string" ? name.slice(1).replace(/^[A-Z]{6}\+/, "") : "a font without a name";
}

function isDrawn(font: PdfDict): boolean {
  return font.get("Subtype") === "/Type3";
}
