import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fullRecords } from "../../src/loaders/csv-table.ts";
import { plainRecords } from "../../src/loaders/plain-records.ts";
import { filesUnder } from "../sources.ts";

const texts = filesUnder("data", ".csv").map((path) => [path, readFileSync(`data/${path}`, "utf8")] as const);

const piece = fc.constantFrom(
  "a",
  "1.5",
  ",",
  ",",
  "\n",
  "\n\n",
  " ",
  "\t",
  ";",
  "#",
  "'",
  "é",
  "\u00a0",
  "\u2028",
  "\0",
  '"a, b"',
  '"c"',
  '""',
  '"',
  "\r",
  "\r\n",
  "\ufeff",
);
const table = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

describe("the reader of plain CSV", () => {
  it("reads nearly every file of data/, and each as the full reader does", () => {
    const read = texts.filter(([, text]) => plainRecords(text) !== undefined);
    for (const [path, text] of read) expect(plainRecords(text), path).toEqual(fullRecords(text, path));
    expect(read.length / texts.length).toBeGreaterThan(0.9);
  });

  it("says what the full reader says, or nothing, of whatever is written", () => {
    const agrees = (text: string) => {
      const plain = plainRecords(text);
      if (plain !== undefined) expect(plain).toEqual(fullRecords(text, "any.csv"));
    };
    fc.assert(fc.property(table, agrees), { numRuns: 20_000, seed: 1 });
  });
});
