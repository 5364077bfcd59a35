import { readFileSync } from "node:fs";
import { type CodeBook, fromCodes } from "../../../src/loaders/sources/code-book.ts";
import type { Reading } from "../../../src/loaders/sources/reading.ts";
import { filesUnder } from "../../sources.ts";

/** The code book of data/codes, read once. */
export const book: CodeBook = fromCodes(
  [".csv", ".yaml"].flatMap((end) =>
    filesUnder("data/codes", end).map((path) => ({
      path: `codes/${path}`,
      text: readFileSync(`data/codes/${path}`, "utf8"),
      sha256: "",
    })),
  ),
);

/** The text of a genuine answer kept beside the tests. */
export function given(name: string): string {
  return readFileSync(`tests/loaders/sources/given/${name}`, "utf8");
}

/** The bytes of one. */
export function givenBytes(name: string): Uint8Array {
  return readFileSync(`tests/loaders/sources/given/${name}`);
}

/** A reading as a line that one can check by eye. */
export function line(reading: Reading): string {
  const { reporter, flow, partner, product, measure, period, value, unit, step, terms, adjustment, status, absence } =
    reading;
  const what = [reporter, flow, partner, product, measure, period].join(" ");
  const figure = value === null ? absence : `${value} ${unit} ±${step}`;
  return `${what}: ${figure}${terms && terms !== unit ? ` in ${terms}` : ""} (${status}${adjustment === "unadjusted" ? "" : `, ${adjustment}`})`;
}
