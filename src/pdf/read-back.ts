import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PrintReading } from "../edition/print-reading.ts";
import { fontsIn } from "./fonts-in.ts";
import { runsAsText } from "./runs-as-text.ts";

/** Reads a printed document back through its text layer: the text page by page, title, language, tags, bookmarks and kinds of fonts. */
export async function readBack(bytes: Uint8Array): Promise<PrintReading> {
  // Loaded here, since only what reads a PDF need pay for it.
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // The library takes the bytes over, so it is given a copy; it warns of fonts that it would only need for drawing.
  const task = library.getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    return { ...(await readDocument(await task.promise)), fonts: await fontsIn(bytes) };
  } finally {
    await task.destroy();
  }
}

async function readDocument(document: PDFDocumentProxy): Promise<Omit<PrintReading, "fonts">> {
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  const pages: string[] = [];
  const sheets: [number, number][] = [];
  for (const number of numbers) {
    const page = await document.getPage(number);
    pages.push(await pageText(page));
    const [left, bottom, right, top] = page.view as [number, number, number, number];
    sheets.push([right - left, top - bottom]);
    page.cleanup();
  }
  const { info } = await document.getMetadata();
  const { Title: title, Language: language } = info as { Title?: string; Language?: string };
  const tags = (await document.getMarkInfo()) as { Marked?: boolean } | null;
  return {
    pages,
    sheets,
    title: title ?? "",
    language: language ?? "",
    tagged: tags?.Marked === true,
    outline: headings(await document.getOutline()),
  };
}

async function pageText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent({ disableNormalization: false });
  return runsAsText(items.flatMap((item) => ("str" in item ? [item] : [])));
}

type Bookmarks = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

function headings(bookmarks: Bookmarks): string[] {
  return (bookmarks ?? []).flatMap(({ title, items }) => [title, ...headings(items as Bookmarks)]);
}
