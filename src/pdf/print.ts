import type { Edition } from "../edition/edition.ts";
import { pageTitle } from "../edition/render-view.ts";
import { finishPdf } from "./finish.ts";
import { paperPage } from "./paper-page.ts";

/** Something that prints a page; the browser is one, handed in by whoever has it. */
export interface Printer {
  print(html: string, options: PrintOptions): Promise<Uint8Array>;
}

/** How a page is printed: the sheet of paper. */
export interface PrintOptions {
  readonly paper: "A4" | "Letter";
}

/** The edition's page as a finished PDF: tagged, with bookmarks, dated by its release, the same bytes for the same page. */
export async function printPdf(
  edition: Edition,
  html: string,
  printer: Printer,
  options: PrintOptions = { paper: edition.theme?.paper === "letter" ? "Letter" : "A4" },
): Promise<Uint8Array> {
  const printed = await printer.print(paperPage(html), options);
  return finishPdf(printed, {
    title: pageTitle(edition),
    author: edition.series,
    subject: edition.monthName,
    language: edition.locale,
    moment: `${edition.release.date}T${edition.release.time}`,
    producer: `tradebrief ${edition.versions.tradebrief ?? ""}`.trim(),
  });
}
