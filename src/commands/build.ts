import { join, relative, resolve } from "node:path";
import type { Chart } from "../charts/chart.ts";
import { faultLine } from "../edition/check.ts";
import type { Edition } from "../edition/edition.ts";
import type { OwnPrinter } from "../io/print-pool.ts";
import { progress } from "../io/progress.ts";
import { readTheme } from "../io/read-theme.ts";
import { type OutFile, writeAside } from "../io/write-folder.ts";
import { raise } from "../problems.ts";
import { plain } from "../story/prose.ts";
import { FILE_OF, FORMATS, type Format } from "../vocabulary/format.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { Theme } from "../vocabulary/theme.ts";
import type { BuildThreads } from "./build-threads.ts";
import { drawing, elsewhere } from "./drawing.ts";
import { dressedEdition } from "./edition-for.ts";
import { filesOf, type Meanwhile } from "./files-of.ts";
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
    const draw = drawers ? elsewhere(drawers) : drawing;
    const { edition, theme } = await dressedEdition(asked, say, drawers ? drawAhead(draw) : undefined);
    const ahead = proofAhead(edition, asked, drawers !== null);
    const wishes = { formats, printer, theme, templates: templatesFor(asked), draw };
    const files = await filesOf(edition, wishes, say, ahead);
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

/** Begins to draw charts at full width while the rest of their edition is made: who asks for them then is given these. */
function drawAhead(draw: typeof drawing): (charts: readonly Chart[], theme: Theme) => void {
  return (charts, theme) => {
    // Whoever asks for one is told of what goes wrong.
    for (const chart of charts) draw(chart, theme).catch(() => undefined);
  };
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

/** The proof of an edition, begun while its files are made; where other processors make them there is time for practice. */
function proofAhead(
  edition: Edition,
  asked: BuildAsked,
  hasTime: boolean,
): Meanwhile & { proof(): BegunProof | undefined } {
  let begun: BegunProof | undefined;
  return {
    drawing: (text) => {
      begun = beginProof(text, edition.economy.id, asked);
    },
    printing: async (page) => {
      if (begun) await proveAhead(begun, page);
      if (hasTime) await practisePacking(page.html);
    },
    proof: () => begun,
  };
}

const ROUNDS = 2;
const PRACTICE = 60_000;

/** Packs a part of the page and throws it away while the browser prints: the print is packed in half the time then. */
async function practisePacking(html: string): Promise<void> {
  const { pack } = await import("../pdf/file/pack.ts");
  const part = Buffer.from(html.slice(0, PRACTICE));
  for (let round = 0; round < ROUNDS; round++) pack(part);
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
