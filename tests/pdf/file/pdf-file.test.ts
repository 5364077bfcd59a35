import { readFileSync } from "node:fs";
import { decodePDFRawStream, PDFDocument, type PDFRawStream } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PdfFile } from "../../../src/pdf/file/pdf-file.ts";
import { PdfStream } from "../../../src/pdf/file/pdf-object.ts";
import { streamBytes } from "../../../src/pdf/file/stream-bytes.ts";
import { foreignText } from "../../../src/pdf/foreign-text.ts";
import { readBack } from "../../../src/pdf/read-back.ts";
import { asPlain, asPlainToo } from "./as-plain.ts";

const SAMPLE = readFileSync("reports/china/2025-11/briefing.pdf");
const text = SAMPLE.toString("latin1");
const words = (pages: readonly string[]) => pages.map((page) => page.split(/\s+/).filter(Boolean));

/** A file of these objects, numbered from 1, with a table of them and this trailer. */
function fileOf(objects: readonly string[], trailer: (places: number[]) => string = () => ""): Uint8Array {
  let written = "%PDF-1.4\n";
  const places = objects.map((object, index) => {
    const at = written.length;
    written += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const said = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer(places)}>>\nstartxref\n${written.length}\n%%EOF\n`;
  return Buffer.from(written + table + said, "latin1");
}

const CATALOGUE = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 0/Kids[]>>"];
const third = (object: string) => new PdfFile(fileOf([...CATALOGUE, object])).object(3);

describe("the objects of the sample briefing", () => {
  it("are what another library reads, every one of them, and what they pack too", async () => {
    const { context } = await PDFDocument.load(SAMPLE, { updateMetadata: false });
    const file = new PdfFile(SAMPLE);
    let count = 0;
    for (const [{ objectNumber }, object] of context.enumerateIndirectObjects()) {
      const own = file.object(objectNumber);
      if (own === null) continue;
      count++;
      expect(asPlain(own), `object ${objectNumber}`).toEqual(asPlainToo(object));
      if (own instanceof PdfStream && own.dict.get("Type") !== "/XRef")
        expect(Buffer.compare(streamBytes(own), decodePDFRawStream(object as PDFRawStream).decode())).toBe(0);
    }
    expect(count).toBeGreaterThan(3_000);
  });
});

describe("an object", () => {
  it("is read in every way in which it may be written", () => {
    expect(third("<< /A#42 [1 -.5 +3. (a\\(b(c)\\051) <4 1> true null/N 4 0 R 4 0]>>")).toMatchObject({
      entries: new Map([
        [
          "AB",
          [1, -0.5, 3, { written: "(a\\(b(c)\\051)" }, { written: "<4 1>" }, true, null, "/N", { number: 4 }, 4, 0],
        ],
      ]),
    });
  });

  it.each([
    ["has a key twice", "<</A 1/A 2>>"],
    ["does not end", "<</A 1"],
    ["goes on after its end", "1 2"],
    ["refers to one that was replaced", "[4 1 R]"],
    ["has a remark in it", "[1 % 2\n]"],
    ["is a word that nobody knows", "maybe"],
    ["is a stream that is longer or shorter than it says", "<</Length 3>>\nstream\nabcd\nendstream"],
    ["is a stream of no length", "<<>>\nstream\nabcd\nendstream"],
  ])("is refused when it %s", (_, object) => {
    expect(() => third(object)).toThrow("This PDF cannot be read");
  });

  it("means the same to another library, or is refused, whatever stands in it", async () => {
    const part = fc.constantFrom(
      "<<",
      ">>",
      "[",
      "]",
      "/A",
      "/B ",
      "(x)",
      "(",
      ")",
      "<41>",
      "1",
      " ",
      " 0 R",
      "-2.5",
      "true",
      "\\",
      "%",
      "\n",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 12 }), async (parts) => {
        const bytes = fileOf([...CATALOGUE, `[${parts.join("")}]`]);
        const own = attempt(() => asPlain(new PdfFile(bytes).object(3)));
        if (own === REFUSED) return;
        const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
        const other = context.enumerateIndirectObjects().find(([ref]) => ref.objectNumber === 3)![1];
        expect(own).toEqual(asPlainToo(other));
      }),
      { numRuns: 300 },
    );
  });
});

describe("a file", () => {
  it.each([
    ["was added to", (places: number[]) => `/Prev ${places[0]}`],
    ["has a second table", () => "/XRefStm 9"],
    ["is locked", () => "/Encrypt 3 0 R"],
  ])("is refused when it %s", (_, trailer) => {
    expect(() => new PdfFile(fileOf(CATALOGUE, trailer))).toThrow("This PDF cannot be read");
  });

  it("is refused when an object is not where the table says", () => {
    const whole = Buffer.from(fileOf(CATALOGUE)).toString("latin1");
    const other = Buffer.from(whole.replace("2 0 obj", "3 0 obj"), "latin1");
    expect(() => new PdfFile(other).catalog.get("Pages")).toThrow("is not where it should be");
    const moved = Buffer.from(whole.replace("%PDF-1.4\n", "%PDF-1.4\n\n"), "latin1");
    expect(() => new PdfFile(moved)).toThrow("This PDF cannot be read");
  });

  it("is read by its last table, as a viewer does, though an older object is still in it", () => {
    const older = "3 0 obj\n(old)\nendobj\n";
    const whole = Buffer.from(fileOf([...CATALOGUE, "(new)"])).toString("latin1");
    const start = whole.indexOf("xref\n");
    const behind = `${whole.slice(0, start)}${older}${whole.slice(start).replace(`startxref\n${start}`, `startxref\n${start + older.length}`)}`;
    expect(new PdfFile(Buffer.from(behind, "latin1")).object(3)).toEqual({ written: "(new)" });
  });
});

describe("the sample briefing with one byte changed", () => {
  it("is refused, or reads the same as to another reader", async () => {
    const as = words(await foreignText(SAMPLE));
    await fc.assert(
      fc.asyncProperty(fc.nat(SAMPLE.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Buffer.from(SAMPLE);
        changed[at] = (changed[at]! + by) % 256;
        const own = await readBack(changed).catch(() => null);
        if (own === null || JSON.stringify(words(own.pages)) === JSON.stringify(as)) return;
        expect(words(own.pages)).toEqual(words(await foreignText(changed)));
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it("is refused when it was cut short or goes on", async () => {
    await expect(readBack(SAMPLE.subarray(0, -30))).rejects.toThrow("This PDF cannot be read");
    await expect(readBack(Buffer.from(`${text}1 0 obj\n(x)\nendobj\n`, "latin1"))).rejects.toThrow(
      "This PDF cannot be read",
    );
  });
});

const REFUSED = Symbol("refused");

function attempt<Result>(work: () => Result): Result | typeof REFUSED {
  try {
    return work();
  } catch (error) {
    expect((error as Error).message).toContain("This PDF cannot be read");
    return REFUSED;
  }
}
