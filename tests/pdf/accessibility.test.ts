import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, it } from "vitest";
import { withPrinter } from "../../src/io/browser.ts";
import { type AccessibilityRule, accessibility } from "../../src/pdf/accessibility.ts";
import { printPdf } from "../../src/pdf/print.ts";
import { readBack } from "../../src/pdf/read-back.ts";
import { pageFor } from "../page/page-for.ts";

let rules: AccessibilityRule[];
let bare: AccessibilityRule[];
let size: { html: number; pdf: number };
let smallest: number;

beforeAll(async () => {
  const { edition, html } = await pageFor("china", "2025-11");
  await withPrinter(async (printer) => {
    const bytes = await printPdf(edition, html, printer);
    rules = await accessibility(bytes);
    size = { html: Buffer.byteLength(html), pdf: bytes.length };
    smallest = await smallestLetters(bytes);
    bare = await accessibility(
      await printer.print("<!doctype html><h2>A</h2><svg role=img></svg><table><tr><td>1</table>", { paper: "A4" }),
    );
  });
}, 120_000);

describe("the printed November 2025", () => {
  it("breaks no rule of PDF/UA-1 that can be checked", () => {
    expect(rules.map(({ clause, says, faults }) => `${clause} ${says}: ${faults.join("; ") || "holds"}`)).toEqual([
      "5 it says that it is PDF/UA-1: holds",
      "7.1 it is marked as tagged and has a tree: holds",
      "7.1 everything on its pages is tagged or decoration: holds",
      "7.1 its roles are standard ones: holds",
      "7.1 it has a title, and shows it: holds",
      "7.2 it names its language: holds",
      "7.3 its figures have alternative text: holds",
      "7.4 its headings begin with one H1 and skip no level: holds",
      "7.5 its tables have rows and headed cells with a scope: holds",
      "7.6 its lists are of items: holds",
      "7.17 it has bookmarks: holds",
      "7.18 its links are tagged, described and in the order of the tree: holds",
      "7.21 its fonts are embedded, in no Type 3, each with its characters: holds",
    ]);
  });

  it("stays within 450 kB as a page and 400 kB in print", () => {
    expect(size.html).toBeLessThan(450_000);
    expect(size.pdf).toBeLessThan(400_000);
  });
});

describe("its letters", () => {
  it("are of seven points or more, those in charts too", () => {
    expect(smallest).toBeGreaterThanOrEqual(7);
  });
});

it("finds what is wrong with a page as the browser prints it", () => {
  const broken = bare.filter(({ faults }) => faults.length > 0).map(({ clause }) => clause);
  expect(broken).toEqual(expect.arrayContaining(["5", "7.1", "7.4"]));
});

it.each([
  ["house", "letter", [612, 792]],
  ["meridian", "a4", [595.28, 841.89]],
  ["meridian", "letter", [612, 792]],
] as const)(
  "breaks none in the theme %s on %s, sets all text in the theme's fonts, and is of that size",
  { timeout: 120_000 },
  async (theme, paper, [width, height]) => {
    const { edition, html } = await pageFor("china", "2025-11", { theme, paper });
    const bytes = await withPrinter((printer) => printPdf(edition, html, printer));
    expect(await smallestLetters(bytes)).toBeGreaterThanOrEqual(7);
    expect((await accessibility(bytes)).flatMap(({ faults }) => faults)).toEqual([]);
    const { sheets, pages } = await readBack(bytes);
    for (const [wide, high] of sheets) {
      expect(wide).toBeCloseTo(width, 0);
      expect(high).toBeCloseTo(height, 0);
    }
    // The first page stands alone: the chart that carries the headline is on it.
    expect(pages[0]).toContain("Source: General Administration of Customs");
  },
);

/** The size of the smallest letters of a document, in points, as they stand on its pages. */
async function smallestLetters(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), isEvalSupported: false, verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  let least = Number.POSITIVE_INFINITY;
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items)
      if ("str" in item && item.str.trim() !== "")
        least = Math.min(least, Math.hypot(item.transform[2], item.transform[3]));
  }
  await task.destroy();
  return least;
}
