import { eachOperation } from "./each-operation.ts";
import { pagesOf } from "./file/pages-of.ts";
import type { PdfFile } from "./file/pdf-file.ts";

const TEXT = new Set(["Tj", "TJ", "'", '"']);
const PATH = new Set(["m", "re"]);
const PAINT = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]);
const OTHER = new Set(["Do", "sh", "BI"]);

/** A stretch of content that puts something on the page and stands outside of any tag. */
export interface Untagged {
  readonly operator: string;
  readonly start: number;
  readonly end: number;
}

/** What is painted outside of any tag and is not marked as decoration either: `page 3: Tj` … */
export function untaggedContent(document: PdfFile): string[] {
  return pagesOf(document).flatMap(({ content }, index) =>
    [...new Set(untagged(content).map((one) => one.operator))].map((what) => `page ${index + 1}: ${what}`),
  );
}

/** The untagged stretches of a content: each text shown, and each path from its first point to its painting. */
export function untagged(content: string): Untagged[] {
  const found: Untagged[] = [];
  let [depth, path] = [0, -1];
  eachOperation(content, (operator, _, start, end) => {
    if (operator === "BDC" || operator === "BMC") depth++;
    else if (operator === "EMC") depth--;
    if (PATH.has(operator) && path < 0) path = start;
    const isPaint = PAINT.has(operator);
    if (depth === 0 && (isPaint || TEXT.has(operator) || OTHER.has(operator)))
      found.push({ operator, start: isPaint && path >= 0 ? path : start, end });
    if (isPaint || operator === "n") path = -1;
  });
  return found;
}
