import { join } from "node:path";
import { textWidth } from "../../src/charts/text-width.ts";
import { chartFonts } from "../../src/io/fonts.ts";
import { programRoot } from "../../src/io/root.ts";
import { writeText } from "../../src/io/write-folder.ts";
import { BriefingError, inWords } from "../../src/problems.ts";
import { awkwardSheets } from "./awkward.ts";
import { type DrawnSheet, drawSheet, type Sheet } from "./draw-sheet.ts";
import { type GalleryMonth, galleryMonths } from "./months.ts";
import { galleryPage } from "./page.ts";
import { realSheet } from "./real-sheet.ts";

const USAGE = `npm run gallery                        every chart over all the gallery's months
npm run gallery -- china/2025-11       those of one month; more may follow, china/2025-11/latest for figures as they are now
npm run gallery -- awkward             only the made-up months`;

/** Makes gallery/index.html of the months that are named, or of all; returns the exit code: 1 when a chart was refused, 2 when a name cannot be read. */
async function main(names: readonly string[]): Promise<number> {
  const odd = names.find((name) => name !== "awkward" && !/^[a-z-]+\/\d{4}-\d\d(\/[\w-]+)?$/.test(name));
  if (odd !== undefined) {
    console.error(`"${odd}" is not a month for the gallery.\n${USAGE}`);
    return 2;
  }
  const measure = await textWidth(await chartFonts());
  const made: DrawnSheet[] = [];
  for (const [index, sheet] of sheetsOf(names).entries()) {
    const drawn = await drawSheet(sheet(), measure);
    made.push(drawn);
    const fault = drawn.refused.length > 0 ? `, ${drawn.refused.length} refused` : "";
    console.error(`${String(index + 1).padStart(2)}  ${drawn.name}: ${drawn.drawn.length} charts${fault}`);
  }
  const path = join(programRoot(), "gallery", "index.html");
  writeText(path, galleryPage(made));
  const refused = made.flatMap((sheet) => sheet.refused);
  console.log([...refused, path].join("\n"));
  return refused.length > 0 ? 1 : 0;
}

function sheetsOf(names: readonly string[]): (() => Sheet)[] {
  const real = names.length === 0 ? galleryMonths : names.filter((name) => name !== "awkward").map(named);
  const awkward = names.length === 0 || names.includes("awkward") ? awkwardSheets : [];
  return [...real.map((month) => () => realSheet(month)), ...awkward.map((sheet) => () => sheet)];
}

function named(name: string): GalleryMonth {
  const [economy, month, asOf = "release"] = name.split("/") as [string, string, string?];
  return { economy, month, asOf, why: "asked for" };
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  if (!(error instanceof BriefingError)) throw error;
  const { what, remedy } = inWords(error.problem);
  console.error(`${what}\n${remedy}`);
  return 1;
});
