import { describe, expect, it } from "vitest";
import type { Evidence } from "../../src/edition/check.ts";
import { checkPrint } from "../../src/edition/check-print.ts";
import type { PrintReading } from "../../src/edition/print-reading.ts";
import { readPage } from "../../src/edition/read-page.ts";
import { SAMPLE } from "./sample-edition.ts";

const HEADLINE = SAMPLE.story.headline.map((run) => run.text).join("");
const TITLE = `${HEADLINE} \u2013 ${SAMPLE.series}, ${SAMPLE.monthName}`;
const HEAD = `${SAMPLE.series} ${SAMPLE.monthName}`;
const PAGE =
  await readPage(`<!doctype html><html lang="en"><head><title>t</title><style>@font-face{font-family:"Source Serif 4"}
@media print{.colophon, .register [href="#_"] {display: none;}}</style></head><body>
<header class="opening"><h1>${HEADLINE}</h1><p>Exports rose 5.9 percent.</p></header>
<section class="part" id="exports"><h2>Exports beat the forecast</h2><p>They had fallen <span class="unseen">unheard</span> 1.1 percent.</p></section>
<section class="register" id="register"><ol><li id="fact-a"><p>An entry <a href="#_">Close</a></p></li></ol>
<ol class="tabled-alone"><li id="fact-b"><p>Another entry</p></li></ol></section>
<footer class="colophon"><p>Not on paper</p></footer></body></html>`);
const PRINT: PrintReading = {
  pages: [
    `Page 1 of 2\n${HEADLINE}\nExports rose\n5.9 percent.`,
    `${HEAD}\nPage 2 of 2 Exports beat the forecast They had fallen 1.1 percent. An entry`,
  ],
  sheets: [
    [595.28, 841.89],
    [595.28, 841.89],
  ],
  title: TITLE,
  language: SAMPLE.locale,
  tagged: true,
  outline: [HEADLINE.replace(" ", ""), "Exports beatthe forecast"],
  fonts: [{ name: "SourceSerif4-Regular", outlines: false }],
};

function faults(change: Partial<PrintReading>): string[] {
  const evidence = { page: PAGE, print: { ...PRINT, ...change }, stored: SAMPLE } as Partial<Evidence> as Evidence;
  return checkPrint(evidence).map(({ part, words, reason }) => `${part}: ${words}: ${reason}`);
}

describe("a printed briefing", () => {
  it("is content with the words of the page, whatever their order, and without what is for the screen", () => {
    expect(faults({})).toEqual([]);
  });

  it.each<[string, Partial<PrintReading>, string]>([
    [
      "a digit that differs",
      { pages: [PRINT.pages[0]!.replace("5.9", "5.8"), PRINT.pages[1]!] },
      "text: 5.8: it is printed and does not stand on the page",
    ],
    [
      "a word that was lost",
      { pages: [PRINT.pages[0]!, PRINT.pages[1]!.replace(" fallen", "")] },
      "text: fallen: it stands on the page and is not printed",
    ],
    [
      "a page without its number",
      { pages: [PRINT.pages[0]!, PRINT.pages[1]!.replace("2 of 2", "3 of 2")] },
      'page 2: : "Page 2 of 2" is not on it',
    ],
    ["another title", { title: "Untitled" }, `title: Untitled: it should be "${TITLE.replaceAll("\u00a0", " ")}"`],
    ["another language", { language: "fr" }, 'language: fr: it should be "en"'],
    ["missing tags", { tagged: false }, "tags: : it has no tags for those who listen"],
    [
      "a bookmark that is missing",
      { outline: [HEADLINE] },
      "bookmarks: Exports beat the forecast: this heading is not among them",
    ],
    [
      "text that is set as outlines",
      { fonts: [{ name: "SourceSerif4-Regular", outlines: true }] },
      "fonts: SourceSerif4-Regular: it is set as outlines (Type 3) and not as text",
    ],
    [
      "a font that the page does not bring along",
      { fonts: [{ name: "DejaVuSans", outlines: false }] },
      "fonts: DejaVuSans: the page does not bring this font along",
    ],
  ])("is stopped by %s", (_, change, fault) => {
    expect(faults(change)).toContain(fault);
  });
});
