import type { PDFDocument } from "@cantoo/pdf-lib";
import { contentOf, type Operation, operationsIn } from "./content-stream.ts";

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
export function untaggedContent(document: PDFDocument): string[] {
  return document
    .getPages()
    .flatMap((page, index) =>
      [...new Set(untagged(contentOf(page)).map((one) => one.operator))].map((what) => `page ${index + 1}: ${what}`),
    );
}

/** The untagged stretches of a content: each text shown, and each path from its first point to its painting. */
export function untagged(content: Uint8Array): Untagged[] {
  const found: Untagged[] = [];
  let depth = 0;
  let path: Operation | null = null;
  for (const operation of operationsIn(content)) {
    const { operator, end } = operation;
    if (operator === "BDC" || operator === "BMC") depth++;
    else if (operator === "EMC") depth--;
    if (PATH.has(operator)) path ??= operation;
    const isPaint = PAINT.has(operator);
    if (depth === 0 && (isPaint || TEXT.has(operator) || OTHER.has(operator)))
      found.push({ operator, start: (isPaint && path ? path : operation).start, end });
    if (isPaint || operator === "n") path = null;
  }
  return found;
}
