import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { renderHtml } from "../../src/edition/render-html.ts";
import { withPrinter } from "../../src/io/browser.ts";
import { pageParts } from "../../src/io/page-parts.ts";
import { printPdf } from "../../src/pdf/print.ts";
import { DRAWINGS } from "../edition/sample-drawings.ts";
import { SAMPLE } from "../edition/sample-edition.ts";

const html = renderHtml(SAMPLE, DRAWINGS, await pageParts("templates"));
let prints: Uint8Array[];
let opened: Awaited<ReturnType<typeof getDocument>["promise"]>;

beforeAll(async () => {
  prints = await withPrinter(async (printer) => [
    await printPdf(SAMPLE, html, printer),
    await printPdf(SAMPLE, html, printer),
  ]);
  opened = await getDocument({ data: prints[0]!.slice(), verbosity: 0 }).promise;
}, 120_000);

afterAll(() => opened?.loadingTask.destroy());

const textOf = async (number: number) => {
  const { items } = await (await opened.getPage(number)).getTextContent();
  return items.map((item) => ("str" in item ? item.str : "")).join("");
};

it("prints the same bytes twice", () => {
  expect(Buffer.compare(prints[0]!, prints[1]!)).toBe(0);
});

it("tells the news on page 1 and counts the pages at its foot", async () => {
  const first = await textOf(1);
  expect(first).toContain("China\u2019s surplus passes one trillion dollars");
  // Where a line ends the space goes too, so that only the letters are compared.
  expect(first.replaceAll(" ", "")).toContain("thetotalforthefirstelevenmonthstonearly1.08trillion");
  expect(first).toContain(`Page 1 of ${opened.numPages}`);
  expect(first).not.toContain("The figures in this chart");
  expect(opened.numPages).toBeGreaterThanOrEqual(3);
  expect(opened.numPages).toBeLessThanOrEqual(4);
});

it("carries the running head from page 2 on", async () => {
  expect(await textOf(2)).toContain("China trade briefing");
  expect(await textOf(2)).toContain("November 2025");
});

it("is dated by the release and says what it is", async () => {
  const { info, metadata } = await opened.getMetadata();
  expect(info).toMatchObject({
    Author: "China trade briefing",
    Language: "en",
    CreationDate: "D:20251208110000",
    ModDate: "D:20251208110000",
  });
  expect(info).toMatchObject({
    Title: expect.stringMatching(/^China\u2019s surplus .* \u2013 China trade briefing, November 2025$/),
  });
  expect(metadata?.get("pdfuaid:part")).toBe("1");
  expect(await opened.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
});

it("is tagged, with the charts named, and bookmarked by its headings", async () => {
  expect(await opened.getMarkInfo()).toMatchObject({ Marked: true });
  const tree = JSON.stringify(await (await opened.getPage(1)).getStructTree());
  expect(tree).toContain('"role":"H1"');
  expect(tree).toContain('"alt":"The surplus accumulating through 2023, 2024 and 2025"');
  const [headline] = await opened.getOutline();
  expect(headline?.title).toMatch(/^China\u2019s surplus/);
  expect(headline?.items.map(({ title }) => title)).toContain("Exports swung back to growth and beat the poll");
});

it("leads every link to a place in the document or to the web", async () => {
  const places = Object.keys(await opened.getDestinations());
  for (let number = 1; number <= opened.numPages; number++) {
    const annotations = await (await opened.getPage(number)).getAnnotations();
    const links = annotations.filter(({ subtype, url }) => subtype === "Link" && url === undefined);
    expect(
      links.filter(({ dest }) => typeof dest === "string" && !places.includes(dest)).map(({ dest }) => dest),
    ).toEqual([]);
  }
});

it("sets real text in the fonts of the page, none of them drawn as Type 3", async () => {
  // The font dictionaries may lie in compressed object streams, so they are asked of the reader and not of the bytes.
  const names = new Set<string>();
  for (let number = 1; number <= opened.numPages; number++) {
    const page = await opened.getPage(number);
    await page.getOperatorList();
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!("fontName" in item) || !page.commonObjs.has(item.fontName)) continue;
      const font = page.commonObjs.get(item.fontName);
      expect(font.isType3Font).toBeFalsy();
      names.add(String(font.name).replace(/^[A-Z]{6}\+/, ""));
    }
  }
  expect([...names].filter((name) => !/^Source(Sans3|Serif4)/.test(name))).toEqual([]);
  expect(names.size).toBeGreaterThanOrEqual(4);
});
