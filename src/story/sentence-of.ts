import type { Finding } from "../findings/finding.ts";
import type { Run, Runs } from "../vocabulary/run.ts";
import type { Story } from "./story.ts";

/** The sentence in which a story tells a finding: the first that is bound to it, else the first that prints its value; null when it is not told. */
export function sentenceOf(story: Story, finding: Finding): string | null {
  const told = sentencesIn(story);
  const bound = told.find((runs) => runs.some((run) => run.finding === finding.id));
  const value = BY_VALUE.includes(finding.kind) ? finding.facts.value?.id : undefined;
  const found = bound ?? (value && told.find((runs) => runs.some((run) => run.fact === value)));
  return found
    ? found
        .map((run) => run.text)
        .join("")
        .trim()
    : null;
}

/** Kinds whose sentence only prints numbers: it is found by the number. */
const BY_VALUE: readonly Finding["kind"][] = [
  "growth",
  "required",
  "base",
  "monthly",
  "revision",
  "bilateral",
  "trend",
];

/** Every sentence of the article, body first, then headings and headline. */
function sentencesIn(story: Story): Runs[] {
  const blocks = [...story.lede, ...story.sections.flatMap((section) => section.blocks)];
  const paragraphs = blocks.flatMap((block) => (block.kind === "paragraph" ? [block.runs] : []));
  return [...paragraphs, story.standfirst, ...story.sections.map((section) => section.heading), story.headline].flatMap(
    cut,
  );
}

function cut(runs: Runs): Run[][] {
  const sentences: Run[][] = [[]];
  let closed = false;
  for (const run of runs) {
    const pieces = run.role === "text" ? run.text.split(/(?<=[.?!]) /) : [run.text];
    for (const [index, text] of pieces.entries()) {
      if (index > 0 || (closed && text.startsWith(" "))) sentences.push([]);
      sentences.at(-1)!.push({ ...run, text });
      closed = /[.?!]$/.test(text);
    }
  }
  return sentences.filter((sentence) => sentence.some((run) => run.text.trim() !== ""));
}
