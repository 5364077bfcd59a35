import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { checkEdition, isFoundWrong } from "../src/edition/check-edition.ts";
import { readPage } from "../src/edition/read-page.ts";
import type { Printer } from "../src/pdf/print.ts";
import { BriefingError } from "../src/problems.ts";
import { type Finished, finished, raised } from "../tests/edition/mutations/finished.ts";
import { mutationsOf } from "../tests/edition/mutations/mutations.ts";
import { otherChanges } from "./other-changes.ts";

/** What came of changing one edition; `refused` says why it could not be made. */
export interface Outcome {
  readonly edition: string;
  readonly refused: string;
  readonly alarms: readonly string[];
  readonly tried: readonly { readonly kind: string; readonly told: string; readonly caught: boolean }[];
}

/** One change of a finished edition, and whether it is found. */
export interface Change {
  readonly kind: string;
  readonly told: string;
  readonly found: () => boolean | Promise<boolean>;
}

/** Makes an edition, and tries so many changes of it, the same ones every time. */
export async function tryEdition(economy: string, month: string, limit: number, printer: Printer): Promise<Outcome> {
  const edition = `${economy}/${month}`;
  try {
    const made = await finished({ economy, month });
    const changes = [...changesOf(made), ...(await otherChanges(made, printer))];
    const tried: Outcome["tried"][number][] = [];
    for (const { kind, told, found } of spread(changes, limit)) tried.push({ kind, told, caught: await found() });
    return { edition, refused: "", alarms: raised(checkEdition(made.evidence)), tried };
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    return { edition, refused: error.message, alarms: [], tried: [] };
  }
}

function changesOf({ html, evidence }: Finished): Change[] {
  const { annexes } = evidence;
  const alone = { ...evidence, annexes: { redrawn: {} } };
  const besides = { ...evidence, page: null };
  const page = mutationsOf(html, evidence.words, evidence.economy).map((one) => ({
    kind: `page: ${one.kind}`,
    told: `…${one.near}[${one.was} → ${one.now}]`,
    found: async () => isFoundWrong({ ...alone, page: await readPage(one.html) }, ["story"]),
  }));
  const annex = (kind: string, text: string, put: (text: string) => Finished["evidence"]["annexes"]) =>
    digitsOf(text).map(({ changed, told }) => ({
      kind,
      told,
      found: () => isFoundWrong({ ...besides, annexes: put(changed) }, ["story"]),
    }));
  return [
    ...page,
    ...annex("data.csv: digit", annexes.csv!, (csv) => ({ csv, redrawn: {} })),
    ...annex("flash.txt: digit", annexes.flash!, (flash) => ({ flash, redrawn: {} })),
    ...annex("briefing.md: digit", annexes.markdown!, (markdown) => ({ markdown, redrawn: {} })),
    ...sheetsOf(annexes.workbook!),
  ];

  function sheetsOf(workbook: Uint8Array): Change[] {
    const parts = unzipSync(workbook);
    const sheets = Object.keys(parts).filter((path) => path.startsWith("xl/worksheets/sheet"));
    return sheets.flatMap((path) =>
      annexCells(strFromU8(parts[path]!)).map(({ changed, told }) => ({
        kind: "data.xlsx: number",
        told,
        found: () => {
          const workbook = zipSync({ ...parts, [path]: strToU8(changed()) });
          return isFoundWrong({ ...besides, annexes: { workbook, redrawn: {} } }, ["story"]);
        },
      })),
    );
  }
}

function annexCells(xml: string): { changed: () => string; told: string }[] {
  return [...xml.matchAll(/(?<=<v>)-?[\d.]+/g)].map(({ 0: was, index }) => {
    const now = was.replace(/\d(?=\D*$)/, next);
    return { told: `${was} → ${now}`, changed: () => xml.slice(0, index) + now + xml.slice(index + was.length) };
  });
}

function digitsOf(text: string): { changed: string; told: string }[] {
  return [...text.matchAll(/\d/g)].map(({ 0: was, index }) => ({
    told: `${text.slice(Math.max(0, index - 30), index)}[${was} → ${next(was)}]`,
    changed: text.slice(0, index) + next(was) + text.slice(index + 1),
  }));
}

function next(digit: string): string {
  return String((Number(digit) + 1) % 10);
}

/** As many of each kind as there is room for, spread over the edition. */
function spread(all: readonly Change[], limit: number): Change[] {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const each = Math.ceil(limit / kinds.length);
  return kinds.flatMap((kind) => {
    const own = all.filter((one) => one.kind === kind);
    const step = Math.max(1, own.length / each);
    return Array.from({ length: Math.min(each, own.length) }, (_, index) => own[Math.floor(index * step)]!);
  });
}
