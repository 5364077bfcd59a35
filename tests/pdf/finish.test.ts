import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, type PDFObject } from "@cantoo/pdf-lib";
import { beforeAll, expect, it } from "vitest";
import { renderHtml } from "../../src/edition/render-html.ts";
import { withPrinter } from "../../src/io/browser.ts";
import { pageParts } from "../../src/io/page-parts.ts";
import { pagesOf } from "../../src/pdf/file/pages-of.ts";
import { PdfFile } from "../../src/pdf/file/pdf-file.ts";
import { finishPdf } from "../../src/pdf/finish.ts";
import { readBack } from "../../src/pdf/read-back.ts";
import { DRAWINGS } from "../edition/sample-drawings.ts";
import { SAMPLE } from "../edition/sample-edition.ts";
import { asPlainToo } from "./file/as-plain.ts";

const WORDS = {
  title: "Surplus – “up” (again)",
  author: "A \\ B",
  subject: "November",
  language: "en",
  moment: "2025-12-08T11:00",
  producer: "tradebrief",
};

let printed: Uint8Array;
let finished: Uint8Array;

beforeAll(async () => {
  const html = renderHtml(SAMPLE, DRAWINGS, await pageParts("templates"));
  printed = await withPrinter((printer) => printer.print(html, { paper: "A4" }));
  finished = await finishPdf(printed, WORDS);
}, 120_000);

/** The objects of a file by their numbers, as another library reads them. */
async function objectsOf(bytes: Uint8Array): Promise<Map<number, PDFObject>> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  return new Map(context.enumerateIndirectObjects().map(([ref, object]) => [ref.objectNumber, object]));
}

it("keeps every object as it was printed, but for names, words of links, marks, and what the file says of itself", async () => {
  const [before, after] = [await objectsOf(printed), await objectsOf(finished)];
  const { trailer } = new PdfFile(printed);
  const own = ["Root", "Info"].map((key) => (trailer.entries.get(key) as { number: number }).number);
  const contents = pagesOf(new PdfFile(printed)).map(
    ({ dict }) => (dict.entries.get("Contents") as { number: number }).number,
  );
  for (const [number, object] of before) {
    if (own.includes(number) || contents.includes(number)) continue;
    const { Contents: _, ...kept } = { ...(asPlainToo(after.get(number)!) as Record<string, unknown>) };
    const { ...was } = asPlainToo(object) as Record<string, unknown>;
    const same = (text: object) => JSON.stringify(text).replace(/node\d+/g, "node");
    if ("stream" in was) expect(Object.keys(kept), `object ${number}`).toContain("stream");
    else if (!("Contents" in was)) expect(same(kept), `object ${number}`).toBe(same(was));
  }
  expect(before.size).toBeGreaterThan(300);
});

it("adds nothing to what is drawn but marks", () => {
  const drawn = (bytes: Uint8Array) => pagesOf(new PdfFile(bytes)).map(({ content }) => content);
  const bare = drawn(finished).map((content) => content.replace(/\/Artifact BMC ([\s\S]*?) EMC/g, "$1"));
  expect(bare).toEqual(drawn(printed));
  expect(drawn(finished).every((content) => content.includes("/Artifact BMC"))).toBe(true);
});

it("reads the same as before, and says what it is", async () => {
  const [before, after] = [await readBack(printed), await readBack(finished)];
  // But for quotation marks, which the printer writes down as letters that look alike.
  const mended = before.pages.map((page) => page.replaceAll("\u02bc", "\u2019").replaceAll("\u02bb", "\u2018"));
  expect(after.pages).toEqual(mended);
  expect(after.outline).toEqual(before.outline);
  expect(after).toMatchObject({ title: WORDS.title, language: "en", tagged: true });
  const document = await PDFDocument.load(finished, { updateMetadata: false });
  expect([document.getTitle(), document.getAuthor()]).toEqual([WORDS.title, WORDS.author]);
});

it("finishes a print whose objects are packed together, as another printer may write it", async () => {
  const again = await finishPdf(finished, WORDS);
  expect(await readBack(again)).toEqual(await readBack(finished));
  const [before, after] = [await objectsOf(finished), await objectsOf(again)];
  for (const [number, object] of await objectsOf(printed))
    if (!("stream" in Object(asPlainToo(object))))
      expect(asPlainToo(after.get(number)!), `object ${number}`).toEqual(asPlainToo(before.get(number)!));
});

it("refuses what was cut short", async () => {
  await expect(finishPdf(printed.subarray(0, -9), WORDS)).rejects.toThrow("This PDF cannot be read");
});

it.skipIf(spawnSync("qpdf", ["--version"]).status !== 0)("is sound by qpdf", () => {
  const path = join(tmpdir(), `tradebrief-test-${process.pid}.pdf`);
  writeFileSync(path, finished);
  try {
    const { status, stdout, stderr } = spawnSync("qpdf", ["--check", path], { encoding: "utf8" });
    expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: "" });
  } finally {
    rmSync(path);
  }
});
