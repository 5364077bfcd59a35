import { join, relative, resolve } from "node:path";
import { plainSvg } from "../charts/plain-svg.ts";
import { faultLine } from "../edition/check.ts";
import { manifestOf } from "../edition/check-manifest.ts";
import type { Edition } from "../edition/edition.ts";
import type { OwnPrinter } from "../io/print-pool.ts";
import { type Progress, progress } from "../io/progress.ts";
import { readTheme } from "../io/read-theme.ts";
import { readWords } from "../io/read-words.ts";
import type { Templates } from "../io/templates.ts";
import { type OutFile, writeAside } from "../io/write-folder.ts";
import type { Printer } from "../pdf/print.ts";
import { raise } from "../problems.ts";
import { plain } from "../story/prose.ts";
import { FILE_OF, FORMATS, type Format } from "../vocabulary/format.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { annexes } from "./annexes.ts";
import type { BuildThreads } from "./build-threads.ts";
import { type drawing, elsewhere } from "./drawing.ts";
import { dressedEdition } from "./edition-for.ts";
import { beginDrawing, beginPage, drawn } from "./make.ts";
import { type BegunProof, beginProof, prove, proveAhead } from "./prove.ts";
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
export async function build(asked: BuildAsked, threads: BuildThreads = NONE): Promise<number> {
  const { drawers } = threads;
  let { printer } = threads;
  try {
    const formats = formatsOf(asked.format);
    const say = progress(asked.json);
    if (formats.includes("pdf")) printer ??= await openPrinter(asked.browser);
    if (drawers) practise(drawers, asked);
    const { edition, theme } = await dressedEdition(asked, say);
    const ahead = proofAhead(edition, asked);
    const wishes = { formats, printer, theme, templates: templatesFor(asked) };
    const files = await filesOf(edition, drawers ? { ...wishes, draw: elsewhere(drawers) } : wishes, say, ahead);
    // They end while the files are read back.
    const ended = close(threads, printer);
    const folder = join(resolve(asked.out ?? "reports"), edition.economy.id, lastMonth(edition.month));
    const aside = writeAside(folder, files);
    say("Reading it back");
    await refuseFaults(files, folder, asked, ahead.proof()).catch(async (error) => {
      await aside.drop();
      throw error;
    });
    await aside.place();
    report(edition, folder, formats, asked.json);
    await ended;
    return 0;
  } finally {
    await close(threads, printer);
  }
}

async function close({ drawers }: BuildThreads, printer: OwnPrinter | null): Promise<void> {
  await Promise.all([printer?.close(), drawers?.close()]);
}

const NONE: BuildThreads = { drawers: null, printer: null };

async function openPrinter(path: string | undefined): Promise<OwnPrinter> {
  const { openPool } = await import("../io/print-pool.ts");
  return openPool({ tabs: 1, ...(path === undefined ? {} : { path }) });
}

/** Lets a thread draw for practice in the theme that is asked for, or in the one that most have. */
function practise(drawers: NonNullable<BuildThreads["drawers"]>, asked: BuildAsked): void {
  const theme = readTheme(asked.theme, templatesFor(asked));
  // What goes wrong in practice goes wrong again where it is told of.
  drawers.do({ practise: theme }).catch(() => undefined);
}

/** So many faults are named when a build is stopped. */
const NAMED = 5;

async function refuseFaults(
  files: readonly OutFile[],
  folder: string,
  asked: BuildAsked,
  begun?: BegunProof,
): Promise<void> {
  const faults = (await prove(files, folder, asked, begun)).flatMap((result) => result.faults).map(faultLine);
  if (faults.length > 0) raise({ kind: "edition-wrong", path: folder, faults: faults.slice(0, NAMED) });
}

/** How an edition is to be made into files: in which formats and look, and with which printer when one of them is the PDF. */
interface Wishes {
  readonly formats: readonly Format[];
  readonly printer: Printer | null;
  readonly theme: Theme;
  readonly templates: Templates;
  /** Where the charts are drawn; here when nothing is said. */
  readonly draw?: typeof drawing;
}

/** What can be done while others work: while charts are drawn, and while the page is printed. */
export interface Meanwhile {
  drawing(): void;
  printing(page: { readonly html: string; readonly pictures: Readonly<Record<string, string>> }): Promise<void>;
}

/** The proof of an edition, begun while its files are made. */
function proofAhead(edition: Edition, asked: BuildAsked): Meanwhile & { proof(): BegunProof | undefined } {
  let begun: BegunProof | undefined;
  return {
    drawing: () => {
      begun = beginProof(edition, asked);
    },
    printing: async (page) => {
      if (begun) await proveAhead(begun, edition, page);
    },
    proof: () => begun,
  };
}

/** Every file of an edition. */
export async function filesOf(
  edition: Edition,
  { formats, printer, theme, templates, draw }: Wishes,
  say: Progress,
  meanwhile?: Meanwhile,
): Promise<OutFile[]> {
  say("Drawing the charts");
  const words = readWords(templates, edition.locale);
  const begun = beginDrawing(edition, theme, draw);
  const page = await beginPage(edition, begun, theme, templates);
  const paper = printer ? page.paper() : null;
  paper?.catch(() => undefined);
  begun.narrow();
  meanwhile?.drawing();
  const printing = printer && paper ? beginPrint(edition, await paper, printer, say) : null;
  const drawings = await drawn(begun);
  const pictures = Object.fromEntries(Object.entries(drawings.charts).map(([id, svg]) => [id, plainSvg(svg, theme)]));
  const files: OutFile[] = Object.entries(pictures).map(([id, svg]) => ({ path: `charts/${id}.svg`, bytes: svg }));
  if (formats.includes("html")) {
    const html = await page.html();
    files.push({ path: "index.html", bytes: html });
    if (printing) await meanwhile?.printing({ html, pictures });
  }
  if (printing) files.push({ path: "briefing.pdf", bytes: await printing });
  return withPlainData(edition, [...files, ...(await annexes(edition, drawings, { formats, theme, words }))]);
}

function beginPrint(edition: Edition, html: string, printer: Printer, say: Progress): Promise<Uint8Array> {
  say("Printing the PDF");
  const printed = import("../pdf/print.ts").then(({ printPdf }) => printPdf(edition, html, printer));
  // Whoever waits for it is told.
  printed.catch(() => undefined);
  return printed;
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
