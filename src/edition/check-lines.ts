import { annexFlash } from "./annex-flash.ts";
import { annexMarkdown } from "./annex-markdown.ts";
import type { Evidence, Fault } from "./check.ts";
import { toldBySame } from "./told-by-same.ts";

/** briefing.md and flash.txt line by line: each is what the edition made afresh says, and none is missing or added. */
export function checkLines(evidence: Evidence): Fault[] {
  const { markdown, flash } = evidence.annexes;
  const should = toldBySame(evidence);
  return [
    ...(markdown === undefined ? [] : faultsOf("briefing.md", markdown, annexMarkdown(should, evidence.words))),
    ...(flash === undefined ? [] : faultsOf("flash.txt", flash, annexFlash(should, evidence.words))),
  ];
}

function faultsOf(file: string, stands: string, right: string): Fault[] {
  const [is, should] = [stands.split("\n"), right.split("\n")];
  return Array.from({ length: Math.max(is.length, should.length) }, (_, index) => index)
    .filter((index) => is[index] !== should[index])
    .map((index) => ({
      file,
      part: `line ${index + 1}`,
      words: is[index] ?? "",
      reason: should[index] === undefined ? "nothing should stand here" : `it should read "${should[index]}"`,
    }));
}
