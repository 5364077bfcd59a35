import type { PrintReading } from "../edition/print-reading.ts";
import { pagesOf } from "./file/pages-of.ts";
import { PdfFile } from "./file/pdf-file.ts";
import { fontsIn } from "./fonts-in.ts";
import { outlineOf } from "./outline.ts";
import { type KnownFonts, pageText } from "./page-text.ts";
import { textOf } from "./text-of.ts";

/**
 * Reads a printed document back through its text layer: the text page by page, title, language, tags, bookmarks and kinds of fonts.
 * A file that is written otherwise than our own is refused where it is not understood.
 */
export async function readBack(bytes: Uint8Array): Promise<PrintReading> {
  const file = new PdfFile(bytes);
  const { catalog, trailer } = file;
  const info = trailer.dict("Info");
  const known: KnownFonts = new Map();
  const pages = pagesOf(file);
  return {
    pages: pages.map((page) => pageText(page, known)),
    sheets: pages.map((page) => page.size),
    title: info === null ? "" : textOf(info, "Title"),
    language: textOf(catalog, "Lang"),
    tagged: catalog.dict("MarkInfo")?.get("Marked") === true,
    outline: outlineOf(file),
    fonts: fontsIn(file),
  };
}
