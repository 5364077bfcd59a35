import { join, relative, resolve } from "node:path";
import { plainSvg } from "../charts/plain-svg.ts";
import { faultLine } from "../edition/check.ts";
import { manifestOf } from "../edition/check-manifest.ts";
import type { Edition } from "../edition/edition.ts";
import { withPrinter } from "../io/browser.ts";
import { type Progress, progress } from "../io/progress.ts";
import { type OutFile, writeFolder } from "../io/write-folder.ts";
import { printPdf } from "../pdf/print.ts";
import type { Wanted } from "../pipeline.ts";
import { raise } from "../problems.ts";
import { plain } from "../story/prose.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { ANNEXES, annexes } from "./annexes.ts";
import { type Believing, believed } from "./believed.ts";
import { dressedEdition } from "./edition-for.ts";
import { drawEdition, pageOf } from "./make.ts";
import { prove } from "./prove.ts";
import type { Asked } from "./request.ts";
import type { Dressed } from "./theme-for.ts";

const FORMATS = ["html", "pdf", "xlsx", "csv", "md", "flash", "png"] as const;
type Format = (typeof FORMATS)[number];

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
  const { edition, theme } = dressedEdition(asked, say, (data, want) => believed(data, want, believingOf(asked, want)));
  const files = await filesOf(edition, formats, { ...asked, theme }, say);
  const folder = join(resolve(asked.out ?? "reports"), edition.economy.id, lastMonth(edition.month));
  say("Reading it back");
  await refuseFaults(files, folder, asked);
  writeFolder(folder, files);
  report(edition, folder, formats, asked.json);
  return 0;
}

/** On a day that was given the newest month that is held must be the newest that was out. */
function believingOf({ month, asOf }: Asked, want: Wanted): Believing {
  return { month, ...(asOf === want.asOf ? { on: asOf } : {}) };
}

/** So many faults are named when a build is stopped. */
const NAMED = 5;

async function refuseFaults(files: readonly OutFile[], folder: string, asked: BuildAsked): Promise<void> {
  const faults = (await prove(files, folder, asked)).flatMap((result) => result.faults).map(faultLine);
  if (faults.length > 0) raise({ kind: "edition-wrong", path: folder, faults: faults.slice(0, NAMED) });
}

async function filesOf(
  edition: Edition,
  formats: readonly Format[],
  { browser, theme }: Pick<BuildAsked, "browser"> & { readonly theme: Theme },
  say: Progress,
): Promise<OutFile[]> {
  say("Drawing the charts");
  const drawings = await drawEdition(edition, theme);
  const html = await pageOf(edition, drawings, theme);
  const files: OutFile[] = Object.entries(drawings.charts).map(([id, svg]) => ({
    path: `charts/${id}.svg`,
    bytes: plainSvg(svg, theme),
  }));
  if (formats.includes("html")) files.push({ path: "index.html", bytes: html });
  if (formats.includes("pdf")) {
    say("Printing the PDF");
    files.push({
      path: "briefing.pdf",
      bytes: await withPrinter((printer) => printPdf(edition, html, printer), browser ? { path: browser } : {}),
    });
  }
  return withPlainData(edition, [...files, ...(await annexes(edition, drawings, formats, theme))]);
}

/** edition.json names every other file, so that it is made last. */
function withPlainData(edition: Edition, files: readonly OutFile[]): OutFile[] {
  const whole: Edition = { ...edition, files: manifestOf(files) };
  return [{ path: "edition.json", bytes: `${JSON.stringify(whole, null, 1)}\n` }, ...files];
}

function formatsOf(asked: string): Format[] {
  return asked
    .split(",")
    .map(
      (name) =>
        FORMATS.find((format) => format === name.trim()) ??
        raise({ kind: "format-unknown", format: name, known: FORMATS }),
    );
}

function report(edition: Edition, folder: string, formats: readonly Format[], json: boolean): void {
  const names: Record<Format, string> = { html: "index.html", pdf: "briefing.pdf", ...ANNEXES };
  const paths = formats.map((format) => join(folder, names[format]));
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
