import { annexMarkdown } from "./annex-markdown.ts";
import type { Evidence, Fault } from "./check.ts";
import { toldBySame } from "./told-by-same.ts";

/** briefing.md line by line: each is what the edition made afresh says, and none is missing or added. */
export function checkMarkdown(evidence: Evidence): Fault[] {
  const stands = evidence.annexes.markdown;
  if (stands === undefined) return [];
  const [is, should] = [stands, annexMarkdown(toldBySame(evidence))].map((text) => text.split("\n")) as [
    string[],
    string[],
  ];
  return Array.from({ length: Math.max(is.length, should.length) }, (_, index) => index)
    .filter((index) => is[index] !== should[index])
    .map((index) => ({
      file: "briefing.md",
      part: `line ${index + 1}`,
      words: is[index] ?? "",
      reason: should[index] === undefined ? "nothing should stand here" : `it should read "${should[index]}"`,
    }));
}
