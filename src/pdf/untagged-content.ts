import { eachOperation } from "./each-operation.ts";
import { pagesOf } from "./file/pages-of.ts";
import type { PdfFile } from "./file/pdf-file.ts";

const TEXT = new Set(["Tj", "TJ", "'", '"']);
const PATH = new Set(["m", "re"]);
const PAINT = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s"]);
const OTHER = new Set(["Do", "sh", "BI"]);
/** What ends a row of texts that can be marked together. */
const BREAK = new Set(["BT", "ET", "BDC", "BMC", "EMC"]);

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

/** The untagged stretches of a content: texts shown one after the other, and each path from its first point to its painting. */
export function untagged(content: string): Untagged[] {
  const found: Untagged[] = [];
  let depth = 0;
  let path = -1;
  let goesOn = false;
  // Only in texts within brackets, or in an image, something could look like the end of a tag.
  const isPlain = !/\(|\bID\b/.test(content);
  eachOperation(content, (operator, _, start, end) => {
    if (isPlain && depth === 0 && operator === "BDC") {
      goesOn = false;
      return endOfTag(content, end);
    }
    if (operator === "BDC" || operator === "BMC") depth++;
    else if (operator === "EMC") depth--;
    if (PATH.has(operator) && path < 0) path = start;
    const isPaint = PAINT.has(operator);
    const isText = TEXT.has(operator);
    if (depth === 0 && (isPaint || isText || OTHER.has(operator))) {
      const before = isText && goesOn ? found.pop() : undefined;
      found.push({ operator, start: before?.start ?? (isPaint && path >= 0 ? path : start), end });
    }
    if (isPaint || operator === "n") path = -1;
    goesOn = isText || (goesOn && !BREAK.has(operator));
    return end;
  });
  return found;
}

/** Where the tag ends that has begun before a place, those within it too. */
function endOfTag(content: string, from: number): number {
  const marks = /(?<![^\s>])(?:BDC|BMC|EMC)(?!\S)/g;
  marks.lastIndex = from;
  let open = 1;
  while (open > 0) {
    const [mark] = marks.exec(content) ?? [];
    if (mark === undefined) return content.length;
    open += mark === "EMC" ? -1 : 1;
  }
  return marks.lastIndex;
}
