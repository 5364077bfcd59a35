import { checkFeeds } from "../src/deliver/check-feeds.ts";
import { checkMail } from "../src/deliver/check-mail.ts";
import { atomFeed, jsonFeed } from "../src/deliver/feeds.ts";
import { mailHtml } from "../src/deliver/mail-html.ts";
import { mailText } from "../src/deliver/mail-text.ts";
import type { SiteEdition } from "../src/deliver/site-edition.ts";
import { isFoundWrong } from "../src/edition/check-edition.ts";
import { readPage } from "../src/edition/read-page.ts";
import { mailParts } from "../src/io/mail-parts.ts";
import { editionFrom } from "../src/io/read-edition.ts";
import { readWords } from "../src/io/read-words.ts";
import { type Printer, printPdf } from "../src/pdf/print.ts";
import { readBack } from "../src/pdf/read-back.ts";
import { BriefingError } from "../src/problems.ts";
import type { Finished } from "../tests/edition/mutations/finished.ts";
import type { Change } from "./try-edition.ts";

/** One digit, or one letter of a word, changed at a place in a text. */
interface Slip {
  readonly changed: string;
  readonly told: string;
}

/** Changes of what goes beside the page: alternative texts, edition.json, the feeds, the mail, and the print alone. */
export async function otherChanges(made: Finished, printer: Printer): Promise<Change[]> {
  return [...alternatives(made), ...json(made), ...feeds(made), ...mails(made), ...(await prints(made, printer))];
}

function alternatives({ html, evidence }: Finished): Change[] {
  const alone = { ...evidence, annexes: { redrawn: {} } };
  const labels = [...html.matchAll(/aria-label="[^"]*"/g)];
  return labels.flatMap(({ 0: label, index }) =>
    digits(label).map(({ changed, told }) => ({
      kind: "page: alternative text",
      told,
      found: async () => {
        const page = await readPage(html.slice(0, index) + changed + html.slice(index + label.length));
        return isFoundWrong({ ...alone, page }, ["story"]);
      },
    })),
  );
}

function json({ evidence }: Finished): Change[] {
  // Another version of the program may have made an edition that is as true.
  const { versions, ...edition } = evidence.stored;
  const besides = { ...evidence, page: null, annexes: { redrawn: {} } };
  return digits(JSON.stringify(edition)).map(({ changed, told }) => ({
    kind: "edition.json: digit",
    told,
    found: () =>
      refused(() => editionFrom(`{"versions":${JSON.stringify(versions)},${changed.slice(1)}`, ".")) ||
      isFoundWrong(
        { ...besides, stored: JSON.parse(`{"versions":${JSON.stringify(versions)},${changed.slice(1)}`) },
        [],
      ),
  }));
}

function feeds({ evidence }: Finished): Change[] {
  const one: SiteEdition = { edition: evidence.stored, revision: 0, instant: "2026-01-01T00:00:00Z", files: [] };
  const of = { title: "Trade", path: "", base: null };
  const files = [
    { path: "feed.xml", bytes: atomFeed(of, [one]) },
    { path: "feed.json", bytes: jsonFeed(of, [one]) },
  ];
  return files.flatMap(({ path, bytes }) => {
    const [from, to] = [bytes.search(/<entry>|"items"/), bytes.length];
    const summary = /(?<=<summary>)[^<]*|(?<="content_text": ")[^"]*/.exec(bytes)!;
    const slips = [...digits(bytes, from, to), ...letters(bytes, summary.index, summary.index + summary[0].length)];
    return slips.map(({ changed, told }) => ({
      kind: `${path}: digit or word`,
      told,
      found: () => refused(() => checkFeeds([{ path, bytes: changed }], [one])),
    }));
  });
}

const words = readWords("templates", "en");
const EXTRAS = { words, correction: false, page: null, unsubscribe: "https://example.org/u", focus: [] };

function mails({ evidence }: Finished): Change[] {
  const edition = evidence.stored;
  const [html, text] = [mailHtml(mailParts("templates"))(edition, EXTRAS), mailText(edition, EXTRAS)];
  const [start, end] = [html.indexOf("<body"), html.length];
  const inText = (slip: Slip) => ({
    kind: "mail: text",
    told: slip.told,
    found: () => refused(() => checkMail("", slip.changed, edition, EXTRAS)),
  });
  const inHtml = (slip: Slip) => ({
    kind: "mail: HTML",
    told: slip.told,
    found: () => refused(() => checkMail(slip.changed, text, edition, EXTRAS)),
  });
  const seen = [...html.matchAll(/>([^<]+)</g)].filter(({ index }) => index > start);
  const slips = seen.flatMap(({ 1: words, index }) => digits(html, index + 1, index + 1 + words!.length));
  return [...digits(text).map(inText), ...slips.filter(({ changed }) => changed.length === end).map(inHtml)];
}

async function prints({ html, evidence }: Finished, printer: Printer): Promise<Change[]> {
  const print = await readBack(await printPdf(evidence.stored, html, printer));
  const alone = { ...evidence, annexes: { redrawn: {} } };
  return print.pages.flatMap((page, at) =>
    [...digits(page), ...letters(page, 0, page.length)].map(({ changed, told }) => ({
      kind: "print: digit or word",
      told,
      found: () => isFoundWrong({ ...alone, print: { ...print, pages: print.pages.with(at, changed) } }, ["story"]),
    })),
  );
}

function digits(text: string, from = 0, to = text.length): Slip[] {
  return [...text.slice(from, to).matchAll(/\d/g)].map(({ 0: was, index }) =>
    slip(text, from + index, was, String((Number(was) + 1) % 10)),
  );
}

/** The first letter of every word of four letters or more that is written small. */
function letters(text: string, from: number, to: number): Slip[] {
  return [...text.slice(from, to).matchAll(/(?<![\p{L}&])\p{Ll}(?=\p{Ll}{3})/gu)].map(({ 0: was, index }) =>
    slip(text, from + index, was, was === "q" ? "z" : "q"),
  );
}

function slip(text: string, at: number, was: string, now: string): Slip {
  return {
    told: `${text.slice(Math.max(0, at - 30), at)}[${was} → ${now}]`,
    changed: text.slice(0, at) + now + text.slice(at + was.length),
  };
}

function refused(work: () => unknown): boolean {
  try {
    work();
    return false;
  } catch (error) {
    if (error instanceof BriefingError) return true;
    throw error;
  }
}
