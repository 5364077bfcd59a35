import type { CheckResult, Evidence } from "../edition/check.ts";
import { type CheckedAhead, checkEdition, checkPage, checkStored } from "../edition/check-edition.ts";
import type { Drawings } from "../edition/drawings.ts";
import type { Edition } from "../edition/edition.ts";
import { editionText } from "../edition/edition-text.ts";
import { lexicon } from "../edition/lexicon.ts";
import type { PageReading } from "../edition/page-reading.ts";
import type { PrintReading } from "../edition/print-reading.ts";
import { readPage } from "../edition/read-page.ts";
import { fontNames } from "../io/font-names.ts";
import { readClaims } from "../io/read-claims.ts";
import { readData } from "../io/read-data.ts";
import { completed, type EditionFiles, editionFrom, type ReadBefore } from "../io/read-edition.ts";
import { readLanguage } from "../io/read-language.ts";
import { versions } from "../io/root.ts";
import { inCurrency } from "../loaders/in-currency.ts";
import { makeEdition } from "../pipeline.ts";
import { raise } from "../problems.ts";
import { lastMonth } from "../vocabulary/months.ts";
import { bases } from "./bases.ts";
import { dataFolder } from "./data-folder.ts";
import { loadedAfresh } from "./loaded.ts";
import { drawEdition, pageOf } from "./make.ts";
import { type Asked, wanted } from "./request.ts";
import { templatesFor } from "./templates-for.ts";
import { type Dressed, markOf, themeOf } from "./theme-for.ts";

/** Where the data lie, and the theme when it is not among the templates. */
export type ProofAsked = Pick<Asked, "data"> & Pick<Dressed, "theme">;

/** Reads the files of a finished edition back, makes the edition afresh from the data, and holds the one against the other. */
export async function prove(
  files: EditionFiles,
  folder: string,
  asked: ProofAsked,
  begun?: BegunProof,
): Promise<CheckResult[]> {
  return checkEdition(await evidenceOf(files, folder, asked, begun), begun?.checked);
}

/** As much of a proof as can be done while the files of an edition are still being made. */
export interface BegunProof {
  readonly of: string;
  readonly again: Again;
  readonly stored: ReadBefore;
  readonly checked: CheckedAhead[];
  page?: { readonly html: string; readonly read: PageReading };
}

type Again = Pick<Evidence, "fresh" | "theme" | "economy" | "words" | "claims" | "lexicon">;

/** Makes an edition afresh before its files are there, and holds the text of edition.json, as far as it goes, against that: what the files turn out to say and to ask for must be the same. */
export function beginProof(text: string, folder: string, asked: ProofAsked): BegunProof {
  const edition = editionFrom(text, folder);
  const again = afresh(edition, asked, text);
  const checked = [checkStored({ ...again, stored: edition })];
  return { of: askedBy(edition), again, stored: { text, edition }, checked };
}

/** Reads the page of an edition and holds it against what was made afresh, before its other files are there. */
export async function proveAhead(
  begun: BegunProof,
  { html, pictures }: { readonly html: string } & Pick<Evidence, "pictures">,
): Promise<void> {
  const { again, stored } = begun;
  const page = await readPage(html);
  const drawings = await drawEdition(again.fresh, again.theme);
  begun.page = { html, read: page };
  begun.checked.push(checkPage({ ...again, stored: stored.edition, drawings, page, pictures }));
}

/** What of a stored edition says what is to be made afresh. */
function askedBy({ economy, month, asOf, locale, focus, theme }: Edition): string {
  return JSON.stringify([economy.id, month, asOf, locale, focus, theme]);
}

/** What the files of an edition say, and what the data give for the same month and day. */
export async function evidenceOf(
  files: EditionFiles,
  folder: string,
  asked: ProofAsked,
  begun?: BegunProof,
): Promise<Evidence> {
  const text = (path: string) => files.find((file) => file.path === path)?.bytes as string | undefined;
  const json = text("edition.json") ?? "";
  const stored = (begun && completed(json, begun.stored)) ?? editionFrom(json, folder);
  const again = begun?.of === askedBy(stored) ? begun.again : afresh(stored, asked);
  const [html, pdf] = [text("index.html"), files.find((file) => file.path === "briefing.pdf")?.bytes];
  const pictures = files.flatMap(({ path, bytes }) => {
    const id = /^charts\/(.+)\.svg$/.exec(path)?.[1];
    return id === undefined ? [] : [[id, bytes as string] as const];
  });
  const drawings = await drawEdition(again.fresh, again.theme);
  // A PDF without its page is held against the page as it would be.
  const page =
    html ?? (pdf === undefined ? null : await pageOf(again.fresh, drawings, again.theme, templatesFor(asked)));
  return {
    ...again,
    stored,
    drawings,
    page: page === null ? null : begun?.page?.html === page ? begun.page.read : await readPage(page),
    ...(pdf === undefined ? {} : { fontNames: await fontNames(again.theme) }),
    print: pdf === undefined ? null : await printOf(pdf as Uint8Array, folder),
    pictures: Object.fromEntries(pictures),
    files,
    annexes: {
      csv: text("data.csv"),
      markdown: text("briefing.md"),
      flash: text("flash.txt"),
      workbook: files.find((file) => file.path === "data.xlsx")?.bytes as Uint8Array | undefined,
      redrawn: await redrawn(files, drawings, again),
    },
  };
}

async function printOf(bytes: Uint8Array, path: string): Promise<PrintReading> {
  const { readBack } = await import("../pdf/read-back.ts");
  return readBack(bytes).catch((cause: unknown) =>
    raise({ kind: "edition-unreadable", path, what: "its briefing.pdf cannot be read." }, cause),
  );
}

function plainly(edition: Edition): Edition {
  return JSON.parse(JSON.stringify(edition)) as Edition;
}

/** The pictures of the fresh edition by path, when the folder has any. */
async function redrawn(
  files: EditionFiles,
  drawings: Drawings,
  { fresh, theme, words }: Pick<Evidence, "fresh" | "theme" | "words">,
) {
  if (!files.some(({ path }) => path.endsWith(".png"))) return {};
  const { annexes } = await import("./annexes.ts");
  const made = await annexes(fresh, drawings, { formats: ["png"], theme, words });
  return Object.fromEntries(made.map(({ path, bytes }) => [path, bytes]));
}

/** The edition of the same month and day, made afresh, and the words it is told in; `text` is what the stored one was read from, before its list of files was there. */
function afresh(stored: Edition, asked: ProofAsked, text?: string): Again {
  const { locale } = stored;
  const want = { ...asked, economy: stored.economy.id, month: lastMonth(stored.month), asOf: stored.asOf };
  const { focus } = stored;
  const data = inCurrency(loadedAfresh(want.economy, readData(dataFolder(asked), want.economy)), focus?.currency);
  const templates = templatesFor(asked);
  const language = readLanguage(templates, locale);
  const { economy } = data;
  const theme = themeOf(stored, asked, economy);
  const mark = stored.theme === undefined ? {} : { theme: markOf(theme, { paper: stored.theme.paper }) };
  const made = makeEdition({ ...wanted(want, data), focus }, data, language, versions(), bases);
  const fresh: Edition = { ...made, ...mark };
  const claims = readClaims(templates, locale);
  return {
    // As plain data, since that is what it is held against; of the same text come the same data.
    fresh: text !== undefined && editionText(fresh) === text ? stored : plainly(fresh),
    economy,
    theme,
    words: language.words,
    claims,
    lexicon: lexicon(language.words, claims, economy),
  };
}
