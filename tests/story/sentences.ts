import type { Block, Story } from "../../src/story/story.ts";

/** Every passage of prose in a story: headline, line, flash, lede, headings, paragraphs and the words of its charts. */
export function sentencesOf(story: Story): string[] {
  const text = (runs: readonly { readonly text: string }[]) => runs.map((run) => run.text).join("");
  const of = (blocks: readonly Block[]) =>
    blocks.flatMap((block) => (block.kind === "paragraph" ? text(block.runs) : []));
  const captions = Object.values(story.captions).flatMap((caption) =>
    Object.values(caption).flatMap((part) => (typeof part === "string" ? part : Array.isArray(part) ? text(part) : [])),
  );
  return [
    text(story.headline),
    text(story.standfirst),
    text(story.line ?? []),
    ...of(story.flash ?? []),
    ...of(story.lede),
    ...story.sections.flatMap((section) => [text(section.heading), ...of(section.blocks)]),
    ...captions,
  ];
}
