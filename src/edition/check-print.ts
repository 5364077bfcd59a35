import type { Paper } from "../vocabulary/theme.ts";
import type { Evidence, Fault } from "./check.ts";
import { hiddenOnPaper } from "./hidden-on-paper.ts";
import { type PageReading, type Passage, plainSpaces, textOf } from "./page-reading.ts";
import type { PrintReading } from "./print-reading.ts";
import { wordsLost } from "./words-lost.ts";

/** The printed document: the words and numbers of the page, none lost and none added; its title, language, tags, bookmarks and fonts. */
export function checkPrint({ page, print, stored, fontNames }: Evidence): Fault[] {
  if (!print) return [];
  const said = (what: string, stands: string, right: string) =>
    plainSpaces(stands) === plainSpaces(right) ? [] : [fault(what, stands, `it should be "${plainSpaces(right)}"`)];
  const headline = plainSpaces(stored.story.headline.map((run) => run.text).join(""));
  const bare = (text: string) => text.replace(/\s/g, "");
  return [
    ...said("title", print.title, `${headline} \u2013 ${stored.series}, ${stored.monthName}`),
    ...said("language", print.language, stored.locale),
    ...(print.tagged ? [] : [fault("tags", "", "it has no tags for those who listen")]),
    ...(print.outline.some((title) => bare(title) === bare(headline))
      ? []
      : [fault("bookmarks", print.outline[0] ?? "", "the headline is not among them")]),
    ...(page ? missingHeadings(page, print) : []),
    ...print.fonts
      .filter(({ outlines }) => outlines)
      .map(({ name }) => fault("fonts", name, "it is set as outlines (Type 3) and not as text")),
    ...(page ? fallbackFonts(page, print, fontNames) : []),
    ...pageNumbers(print),
    ...wrongSheets(print, stored),
    ...(page ? lostWords(page, print, stored) : []),
  ];
}

function missingHeadings(page: PageReading, { outline }: PrintReading): Fault[] {
  const bare = (text: string) => text.replace(/\s/g, "");
  const marked = new Set(outline.map(bare));
  const headings = page.passages
    .filter(({ tag, within }) => tag === "h2" && !within.includes("unseen"))
    .map(({ pieces }) => textOf(pieces));
  return headings
    .filter((text) => !marked.has(bare(text)))
    .map((text) => fault("bookmarks", text, "this heading is not among them"));
}

/** Fonts that the page does not bring along: a glyph was missing, or a font did not load. */
function fallbackFonts({ style }: PageReading, { fonts }: PrintReading, names: Evidence["fontNames"]): Fault[] {
  const brought = [...style.matchAll(/@font-face\{font-family:"([^"]+)"/g)].map(([, family]) =>
    (names?.[family!] ?? [family!]).map((name) => name.replaceAll(" ", "")),
  );
  return fonts
    .filter(({ name }) => !brought.flat().some((family) => name.replaceAll(" ", "").startsWith(family)))
    .map(({ name }) => fault("fonts", name, "the page does not bring this font along"));
}

function pageNumbers({ pages }: PrintReading): Fault[] {
  return pages.flatMap((text, index) =>
    text.includes(`Page ${index + 1} of ${pages.length}`)
      ? []
      : [fault(`page ${index + 1}`, "", `"Page ${index + 1} of ${pages.length}" is not on it`)],
  );
}

/** Sheets of paper in points; a page is as large as its sheet to half a point. */
const SHEETS: Readonly<Record<Paper, readonly [number, number]>> = { a4: [595.28, 841.89], letter: [612, 792] };

function wrongSheets({ sheets }: PrintReading, { theme }: Evidence["stored"]): Fault[] {
  const [width, height] = SHEETS[theme?.paper ?? "a4"];
  return sheets.flatMap(([wide, high], index) =>
    Math.abs(wide - width) < 0.75 && Math.abs(high - height) < 0.75
      ? []
      : [fault(`page ${index + 1}`, `${wide} × ${high} points`, `the sheet should be ${width} × ${height}`)],
  );
}

function lostWords(page: PageReading, print: PrintReading, { series, monthName }: Evidence["stored"]): Fault[] {
  // What stands on every page is no part of the text.
  const pages = print.pages.map((text, index) =>
    [
      `Page ${index + 1} of ${print.pages.length}`,
      ...(index === 0 ? [] : [plainSpaces(`${series} ${monthName}`)]),
    ].reduce((left, line) => left.replace(new RegExp(escaped(line)), " "), text.replaceAll("\u00a0", " ")),
  );
  const hidden = hiddenOnPaper(page.style);
  const printed = [...page.passages.map((passage) => onPaper(passage, hidden)), ...drawn(page)];
  // The head of a table is repeated on each page that the table goes over to.
  const repeated = page.tables.filter(({ zone }) => zone === "tables").map(({ head }) => head.join(" "));
  const { lost, added } = wordsLost(printed.join(" "), pages.join("\n"), repeated.join(" "));
  return [
    ...lost.map((word) => fault("text", word, "it stands on the page and is not printed")),
    ...added.map((word) => fault("text", word, "it is printed and does not stand on the page")),
  ];
}

function onPaper({ zone, within, pieces }: Passage, hidden: ReadonlySet<string>): string {
  // What is printed is the page without the entries that come up on a screen alone.
  if (zone === "register-tabled-alone" || within.some((name) => hidden.has(name))) return "";
  const shown = pieces.filter(
    ({ classes, href }) => !classes.some((name) => hidden.has(name)) && !hidden.has(href ?? ""),
  );
  return textOf(shown);
}

/** The words in the drawings that paper shows: the narrow one beside another chart, else the wide one. */
function drawn({ drawings }: PageReading): string[] {
  return drawings
    .filter(({ narrow, twin, of, zone }) => {
      const hasNarrow = drawings.some((one) => one.of === of && one.zone === zone && one.narrow);
      return narrow === (twin && hasNarrow);
    })
    .flatMap(({ texts }) => texts);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(" ", "\\s+");
}

function fault(part: string, words: string, reason: string): Fault {
  return { file: "briefing.pdf", part, words: plainSpaces(words).slice(0, 90), reason };
}
