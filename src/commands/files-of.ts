import { plainSvg } from "../charts/plain-svg.ts";
import { manifestOf } from "../edition/check-manifest.ts";
import type { Drawings } from "../edition/drawings.ts";
import type { Edition } from "../edition/edition.ts";
import { editionText, withFileList } from "../edition/edition-text.ts";
import type { Progress } from "../io/progress.ts";
import { readWords } from "../io/read-words.ts";
import type { Templates } from "../io/templates.ts";
import type { OutFile } from "../io/write-folder.ts";
import type { Printer } from "../pdf/print.ts";
import type { Format } from "../vocabulary/format.ts";
import type { Theme } from "../vocabulary/theme.ts";
import type { drawing } from "./drawing.ts";
import { beginDrawing, beginPage, drawn } from "./make.ts";

/** How an edition is to be made into files: in which formats and look, and with which printer when one of them is the PDF. */
interface Wishes {
  readonly formats: readonly Format[];
  readonly printer: Printer | null;
  readonly theme: Theme;
  readonly templates: Templates;
  /** Where the charts are drawn; here when nothing is said. */
  readonly draw?: typeof drawing;
}

/** The formats that are made of the page; all others are annexes. */
const PAGES: readonly Format[] = ["html", "pdf"];

/** What can be done while others work: while charts are drawn, and while the page is printed. */
export interface Meanwhile {
  /** `text` is edition.json without its list of files. */
  drawing(text: string): void;
  printing(page: { readonly html: string; readonly pictures: Readonly<Record<string, string>> }): Promise<void>;
}

/** Every file of an edition. */
export async function filesOf(
  edition: Edition,
  wishes: Wishes,
  say: Progress,
  meanwhile?: Meanwhile,
): Promise<OutFile[]> {
  const { formats, printer, theme, templates, draw } = wishes;
  say("Drawing the charts");
  const begun = beginDrawing(edition, theme, draw);
  const page = await beginPage(edition, begun, theme, templates);
  const paper = printer ? page.paper() : null;
  paper?.catch(() => undefined);
  begun.narrow();
  const text = editionText(edition);
  // The browser is busy longest of all, but its page may still want drawings.
  const isFirst = paper !== null && (await isThere(paper));
  if (!isFirst) meanwhile?.drawing(text);
  const print = printer && (await import("../pdf/print.ts")).printPdf;
  const printing = print && paper ? begin(print(edition, await paper, printer), say) : null;
  if (isFirst) meanwhile?.drawing(text);
  const drawings = await drawn(begun);
  const pictures = Object.fromEntries(Object.entries(drawings.charts).map(([id, svg]) => [id, plainSvg(svg, theme)]));
  const files: OutFile[] = Object.entries(pictures).map(([id, svg]) => ({ path: `charts/${id}.svg`, bytes: svg }));
  if (formats.includes("html")) {
    const html = await page.html();
    files.push({ path: "index.html", bytes: html });
    if (printing) await meanwhile?.printing({ html, pictures });
  }
  if (printing) files.push({ path: "briefing.pdf", bytes: await printing });
  files.push(...(await annexesOf(edition, drawings, wishes)));
  return [{ path: "edition.json", bytes: withFileList(text, manifestOf(files)) }, ...files];
}

/** Whether it has come by now. */
function isThere(promise: Promise<unknown>): Promise<boolean> {
  return Promise.race([promise.then(() => true), new Promise<boolean>((resolve) => setImmediate(resolve, false))]);
}

async function annexesOf(edition: Edition, drawings: Drawings, { formats, theme, templates }: Wishes) {
  if (formats.every((format) => PAGES.includes(format))) return [];
  const { annexes } = await import("./annexes.ts");
  return annexes(edition, drawings, { formats, theme, words: readWords(templates, edition.locale) });
}

function begin(printed: Promise<Uint8Array>, say: Progress): Promise<Uint8Array> {
  say("Printing the PDF");
  // Whoever waits for it is told.
  printed.catch(() => undefined);
  return printed;
}
