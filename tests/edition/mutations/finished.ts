import { join } from "node:path";
import { plainSvg } from "../../../src/charts/plain-svg.ts";
import { drawEdition, pageOf } from "../../../src/commands/make.ts";
import { published, wanted } from "../../../src/commands/request.ts";
import { annexCsv } from "../../../src/edition/annex-csv.ts";
import { annexFlash } from "../../../src/edition/annex-flash.ts";
import { annexMarkdown } from "../../../src/edition/annex-markdown.ts";
import { annexSheets } from "../../../src/edition/annex-sheets.ts";
import { annexWorkbook } from "../../../src/edition/annex-workbook.ts";
import type { CheckResult, Evidence } from "../../../src/edition/check.ts";
import { checkEdition } from "../../../src/edition/check-edition.ts";
import type { Edition } from "../../../src/edition/edition.ts";
import { lexicon } from "../../../src/edition/lexicon.ts";
import { readPage } from "../../../src/edition/read-page.ts";
import { readClaims } from "../../../src/io/read-claims.ts";
import { readLanguage } from "../../../src/io/read-language.ts";
import { readTheme } from "../../../src/io/read-theme.ts";
import { programRoot, versions } from "../../../src/io/root.ts";
import { makeEdition } from "../../../src/pipeline.ts";
import type { WordList } from "../../../src/vocabulary/words.ts";

/** A finished edition in memory: its page, and everything that it is held against. */
export interface Finished {
  /** Without the bytes of its fonts, which no check reads. */
  readonly html: string;
  readonly evidence: Evidence;
}

/** Makes the edition of a month and finishes it, all but the PDF. */
export async function finished(asked: {
  economy: string;
  month: string;
  asOf?: string;
  data?: string;
}): Promise<Finished> {
  const data = published(asked);
  const templates = join(programRoot(), "templates");
  const language = readLanguage(templates, "en");
  const edition = plainData(makeEdition(wanted(asked, data), data, language, versions()));
  const drawings = await drawEdition(edition);
  const html = (await pageOf(edition, drawings)).replace(/base64,[A-Za-z0-9+/=]+/g, "base64,");
  const claims = readClaims(templates, "en");
  const pictures = Object.entries(drawings.charts).map(([id, svg]) => [id, plainSvg(svg)]);
  return {
    html,
    evidence: {
      stored: edition,
      fresh: edition,
      drawings,
      page: await readPage(html),
      print: null,
      pictures: Object.fromEntries(pictures),
      files: [],
      annexes: {
        csv: annexCsv(edition, language.words),
        markdown: annexMarkdown(edition, language.words),
        flash: annexFlash(edition, language.words),
        workbook: bookOf(edition, language.words),
        redrawn: {},
      },
      economy: data.economy,
      theme: readTheme(),
      words: language.words,
      claims,
      lexicon: lexicon(language.words, claims, data.economy),
    },
  };
}

function bookOf(edition: Edition, words: WordList): Uint8Array {
  const moment = `${edition.release.date}T${edition.release.time}`;
  return annexWorkbook(annexSheets(edition, words), { title: "Trade", author: "Office", moment, language: "en" });
}

/** The checks that find the page wrong. */
export async function alarms({ evidence }: Finished, html: string): Promise<string[]> {
  return raised(checkEdition({ ...evidence, page: await readPage(html), annexes: { redrawn: {} } }));
}

/** The names of the checks that did not hold. */
export function raised(results: readonly CheckResult[]): string[] {
  return results.filter(({ faults }) => faults.length > 0).map(({ name }) => name);
}

/** As it comes out of a file. */
export function plainData(edition: Edition): Edition {
  return JSON.parse(JSON.stringify(edition)) as Edition;
}
