import { readFileSync } from "node:fs";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { expect, it } from "vitest";
import { foreignText } from "../../src/pdf/foreign-text.ts";
import { readBack } from "../../src/pdf/read-back.ts";

const SAMPLE = "reports/china/2025-11/briefing.pdf";
const words = (pages: readonly string[]) => pages.map((text) => text.split(/\s+/).filter(Boolean));

/** Capitals say what they are, each 600 thousandths wide; code 66 stands for the three letters of "ffi". */
const TABLE =
  "2 beginbfrange <0041> <0041> <0041> <0043> <005A> <0043> endbfrange 1 beginbfchar <0042> <006600660069> endbfchar";

/** The text of one page whose content is this. */
async function textOf(content: string, form = ""): Promise<string> {
  const document = await PDFDocument.create();
  const { context } = document;
  const page = document.addPage([200, 200]);
  const inner = context.obj({ Type: "Font", Subtype: "CIDFontType2", CIDSystemInfo: {}, DW: 1000, W: [65, 90, 600] });
  const font = context.obj({
    Type: "Font",
    Subtype: "Type0",
    Encoding: "Identity-H",
    BaseFont: "AAAAAA+Plain",
    DescendantFonts: [inner],
    ToUnicode: context.register(context.flateStream(TABLE)),
  });
  const drawn = context.register(context.flateStream(form, { Type: "XObject", Subtype: "Form", BBox: [0, 0, 9, 9] }));
  page.node.set(PDFName.of("Resources"), context.obj({ Font: { F1: font }, XObject: { X1: drawn } }));
  page.node.set(PDFName.of("Contents"), context.register(context.flateStream(content)));
  return (await readBack(await document.save())).pages[0]!;
}

it("reads the sample briefing word for word as another reader of PDFs does", async () => {
  const bytes = readFileSync(SAMPLE);
  expect(words((await readBack(bytes)).pages)).toEqual(words(await foreignText(bytes)));
});

it("reads letters that touch as one word, and letters that stand apart as two", async () => {
  expect(await textOf("BT /F1 10 Tf <0044> Tj 6 0 Td <0045> Tj ET")).toBe("DE");
  expect(await textOf("BT /F1 10 Tf <0044> Tj 9 0 Td <0045> Tj ET")).toBe("D E");
  expect(await textOf("BT /F1 10 Tf 12 TL <0044> Tj T* <0045> Tj ET")).toBe("D E");
});

it("reads a row of letters with kerning as one word", async () => {
  expect(await textOf("BT /F1 10 Tf [<00440045> 60 <0046>] TJ ET")).toBe("DEF");
  expect(await textOf("BT /F1 10 Tf [<00440045> -600 <0046>] TJ ET")).toBe("DE F");
});

it("reads a ligature as the letters it stands for", async () => {
  expect(await textOf("BT /F1 10 Tf <0042> Tj ET")).toBe("ffi");
});

it("reads a string that is written with brackets, in octal or over two lines", async () => {
  expect(await textOf("BT /F1 10 Tf (\\000D\\000\\105\\000\\\nF) Tj ET % (\\000Z) Tj")).toBe("DEF");
});

it("reads letters on a page that is turned or made larger", async () => {
  expect(await textOf("q 0 2 -2 0 50 50 cm BT /F1 10 Tf <0044> Tj 6 0 Td <0045> Tj ET Q")).toBe("DE");
});

it("reads what stands in a form, and does not hang on one that holds itself", async () => {
  expect(await textOf("/X1 Do", "BT /F1 10 Tf <0044> Tj ET /X1 Do")).toContain("D");
});

it("takes a glyph without a character for no character of any word", async () => {
  expect(await textOf("BT /F1 10 Tf <0061> Tj ET")).toBe("\ufffd");
});

it("does not take the bytes of an image for text", async () => {
  expect(await textOf("BI /W 1 /H 1 ID BT (x) Tj EI BT /F1 10 Tf <0044> Tj ET")).toBe("D");
});
