import type { ArticleWords } from "../vocabulary/article-words.ts";

/** A sentence of the text; `paragraph` counts from 0. */
export interface Sentence {
  readonly text: string;
  readonly at: number;
  readonly paragraph: number;
}

/** A paragraph that long without an end is cut there, so that no single one can hold up the reading. */
const LONGEST = 2000;

/** The sentences of a text; an empty line, or a line that ends like a sentence, ends a paragraph. */
export function sentencesOf(text: string, { abbreviations, starters }: ArticleWords): Sentence[] {
  const short = new Set(abbreviations.map((word) => word.toLowerCase()));
  const first = new Set(starters);
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const block of text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/g)) {
    if (block[0].trim() === "") continue;
    for (const [from, to] of cuts(block[0], short, first)) {
      const piece = block[0].slice(from, to);
      const lead = piece.length - piece.trimStart().length;
      if (piece.trim() !== "") sentences.push({ text: piece.trim(), at: block.index + from + lead, paragraph });
    }
    paragraph += 1;
  }
  return sentences;
}

function cuts(block: string, short: ReadonlySet<string>, first: ReadonlySet<string>): [number, number][] {
  const spans: [number, number][] = [];
  let from = 0;
  for (const end of block.matchAll(/[.!?]["”’')\]]*(?=\s)|(?<=[.!?"”:])\n|(?<=[\p{Ll}\d%)])\.(?=\p{Lu}\p{Ll})/gu)) {
    const to = end.index + end[0].length;
    const before = /[\p{L}.]+$/u.exec(block.slice(Math.max(from, end.index - 12), end.index))?.[0] ?? "";
    const next = block.slice(to).trimStart();
    const abbreviated = end[0] === "." && (short.has(before.toLowerCase()) || /^\p{Lu}$/u.test(before));
    const goesOn = /^[\p{Ll}]/u.test(next) || (abbreviated && !startsAnew(before, next, first));
    if (goesOn && to - from < LONGEST) continue;
    spans.push([from, to]);
    from = to;
  }
  spans.push([from, block.length]);
  return spans;
}

// "U.S. Exports" begins a sentence, "U.S. President" and "Dec. 8" do not; an initialism before a lone capital word is left whole.
function startsAnew(before: string, next: string, first: ReadonlySet<string>): boolean {
  return before.includes(".") && first.has(/^\p{L}+/u.exec(next)?.[0] ?? "");
}
