import { ParseSpeeds, PDFBool, PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import type { PrintReading } from "../edition/print-reading.ts";
import { fontsIn } from "./fonts-in.ts";
import { outlineOf } from "./outline.ts";
import { runsAsText } from "./runs-as-text.ts";
import { textOf } from "./structure-tree.ts";
import { type KnownFonts, textRuns } from "./text-runs.ts";

/** Reads a printed document back through its text layer: the text page by page, title, language, tags, bookmarks and kinds of fonts. */
export async function readBack(bytes: Uint8Array): Promise<PrintReading> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { catalog, context } = document;
  const info = context.lookup(context.trailerInfo.Info);
  const marks = catalog.lookup(PDFName.of("MarkInfo"));
  const fonts: KnownFonts = new Map();
  const pages = document.getPages();
  return {
    pages: pages.map((page) => runsAsText(textRuns(page, fonts))),
    sheets: pages.map((page) => [page.getCropBox().width, page.getCropBox().height] as const),
    title: info instanceof PDFDict ? textOf(info, "Title") : "",
    language: textOf(catalog, "Lang"),
    tagged: marks instanceof PDFDict && marks.lookup(PDFName.of("Marked")) === PDFBool.True,
    outline: outlineOf(document),
    fonts: fontsIn(document),
  };
}
