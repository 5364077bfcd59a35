import { join, relative, resolve } from "node:path";
import { plainSvg } from "../charts/plain-svg.ts";
import { faultLine } from "../edition/check.ts";
import { manifestOf } from "../edition/check-manifest.ts";
import type { Edition } from "../edition/edition.ts";
import { openPool } from "../io/print-pool.ts";
import { type Progress, progress } from "../io/progress.ts";
import { readWords } from "../io/read-words.ts";
import type { Templates } from "../io/templates.ts";
import { type OutFile, writeFolder } from "../io/write-folder.ts";
import { type Printer, printPdf } from "../pdf/print.ts";
import { raise } from "../problems.ts";
import { plain } from "../story/prose.ts";
import { FILE_OF, FORMATS, type Format } from "../vocabulary/format.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { annexes } from "./annexes.ts";
import { dressedEdition } from "./edition-for.ts";
import { drawEdition, pageOf } from "./make.ts";
import { prove } from "./prove.ts";
import type { Asked } from "./request.ts";
import { templatesFor } from "./templates-for.ts";
import type { Dressed } from "./theme-for.ts";

/** What `tradebrief build` was asked for. */
export interface BuildAsked extends Asked, Dressed {
  readonly out?: string | undefined;
  readonly format: string;
  readonly locale: string;
  readonly browser?: string | undefined;
  readonly json: boolean;
}

/** Builds one edition and puts its folder in place; returns the exit code. */
export async function build(asked: BuildAsked): Promise<number> {
  const say = progress(asked.json);
  const formats = formatsOf(asked.format);
  // The browser comes up while the figures are read and the charts drawn.
  const printer = formats.includes("pdf") ? openPool({ tabs: 1, ...pathOf(asked.browser) }) : null;
  try {
    const { edition, theme } = await dressedEdition(asked, say);
    const files = await filesOf(edition, { formats, printer, theme, templates: templatesFor(asked) }, say);
    const folder = join(resolve(asked.out ?? "reports"), edition.economy.id, lastMonth(edition.month));
    say("Reading it back");
    await refuseFaults(files, folder, asked);
    writeFolder(folder, files);
    report(edition, folder, formats, asked.json);
    return 0;
  } finally {
    await printer?.close();
  }
}

function pathOf(browser: string | undefined): { readonly path?: string } {
  return browser === undefined ? {} : { path: browser };
}

/** So many faults are named when a build is stopped. */
const NAMED = 5;

async function refuseFaults(files: readonly OutFile[], folder: string, asked: BuildAsked): Promise<void> {
  const faults = (await prove(files, folder, asked)).flatMap((result) => result.faults).map(faultLine);
  if (faults.length > 0) raise({ kind: "edition-wrong", path: folder, faults: faults.slice(0, NAMED) });
}

/** How an edition is to be made into files: in which formats and look, and with which printer when one of them is the PDF. */
interface Wishes {
  readonly formats: readonly Format[];
  readonly printer: Printer | null;
  readonly theme: Theme;
  readonly templates: Templates;
}

/** Every file of an edition. */
export async function filesOf(
  edition: Edition,
  { formats, printer, theme, templates }: Wishes,
  say: Progress,
): Promise<OutFile[]> {
  say("Drawing the charts");
  const words = readWords(templates, edition.locale);
  const drawings = await drawEdition(edition, theme);
  const html = await pageOf(edition, drawings, theme, templates);
  const files: OutFile[] = Object.entries(drawings.charts).map(([id, svg]) => ({
    path: `charts/${id}.svg`,
    bytes: plainSvg(svg, theme),
  }));
  if (formats.includes("html")) files.push({ path: "index.html", bytes: html });
  if (printer) {
    say("Printing the PDF");
    files.push({ path: "briefing.pdf", bytes: await printPdf(edition, html, printer) });
  }
  return withPlainData(edition, [...files, ...(await annexes(edition, drawings, { formats, theme, words }))]);
}

/** edition.json names every other file, so that it is made last. */
function withPlainData(edition: Edition, files: readonly OutFile[]): OutFile[] {
  const whole: Edition = { ...edition, files: manifestOf(files) };
  return [{ path: "edition.json", bytes: `${JSON.stringify(whole, null, 1)}\n` }, ...files];
}

/** The formats named in a list with commas; an unknown one is a problem. */
export function formatsOf(asked: string): Format[] {
  return asked
    .split(",")
    .map(
      (name) =>
        FORMATS.find((format) => format === name.trim()) ??
        raise({ kind: "format-unknown", format: name, known: FORMATS }),
    );
}

function report(edition: Edition, folder: string, formats: readonly Format[], json: boolean): void {
  const paths = formats.map((format) => join(folder, FILE_OF[format]));
  const headline = plain(edition.story.headline);
  if (json)
    process.stdout.write(
      `${JSON.stringify({ headline, month: edition.month, asOf: edition.asOf, folder, files: paths })}\n`,
    );
  else
    process.stdout.write(
      `\n${headline}\n\n${paths.map((path) => `  ${relative(process.cwd(), path) || path}`).join("\n")}\n`,
    );
}
