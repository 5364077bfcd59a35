import type { Finding } from "../findings/finding.ts";
import type { Fact } from "../indicators/fact.ts";
import type { ClaimWords } from "../vocabulary/claims.ts";
import type { WordList } from "../vocabulary/words.ts";
import { type Passage, plainSpaces, textOf } from "./page-reading.ts";

/** What counts are held against. */
export interface Counts {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly words: WordList;
  readonly claims: ClaimWords;
}

/** Why a spelled or printed count is not what it is bound to; null when it is. */
export function countOf(passage: Passage, index: number, counts: Counts): string | null {
  const piece = passage.pieces[index]!;
  const count = countFrom(piece.text, counts.words);
  if (piece.fact !== undefined) return ofFact(passage, index, count, counts);
  const finding = counts.findings.get(piece.finding ?? "");
  if (!finding) return `it is bound to "${piece.finding}", which the data do not give`;
  if (counts.claims.phrases[piece.text.toLowerCase()]) return null;
  const meant = numberOf(finding, passage, index);
  return count === meant ? null : `"${finding.id}" counts ${meant}`;
}

function ofFact(passage: Passage, index: number, count: number | null, { facts, claims }: Counts): string | null {
  const piece = passage.pieces[index]!;
  const fact = facts.get(piece.fact!);
  if (!fact) return `it is bound to "${piece.fact}", which the data do not give`;
  if (Number(piece.exact) !== fact.value)
    return `the page carries ${piece.exact} for "${fact.id}"; the data give ${fact.value}`;
  if (count !== fact.value) return `"${fact.id}" is ${fact.value}`;
  const after = textOf(passage.pieces.slice(index + 1))
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const unit = (["months", "releases", "place"] as const).find((one) => fact.unit === one);
  if (unit === undefined) return `"${fact.id}" is not a count but in ${fact.unit}`;
  const first = after.find((word) => Object.values(claims.counted).flat().includes(word));
  return first && claims.counted[unit].includes(first) ? null : `"${fact.id}" counts ${unit}`;
}

/** The count of a word or of digits: `eighth`, `eight`, `13th`, `74`; null when it is none. */
export function countFrom(text: string, words: WordList): number | null {
  const word = plainSpaces(text).toLowerCase();
  for (const list of [words.cardinals, words.ordinals]) if (list.includes(word)) return list.indexOf(word) + 1;
  const digits = /^(\d+)(\p{L}*)$/u.exec(word);
  if (!digits) return null;
  const [, figure, suffix] = digits;
  return suffix === "" || suffix === suffixOf(Number(figure), words) ? Number(figure) : null;
}

function suffixOf(count: number, { suffixes }: WordList): string {
  const teens = count % 100 >= 11 && count % 100 <= 13;
  return (teens ? undefined : suffixes[count % 10]) ?? suffixes[0]!;
}

// The first count of a search is what was looked through, the second how often it held.
function numberOf(finding: Finding, passage: Passage, index: number): number {
  if (finding.kind === "required") return finding.monthsLeft;
  const earlier = passage.pieces.slice(0, index).some((one) => one.role === "count" && one.finding === finding.id);
  return earlier ? finding.trueIn : finding.outOf;
}
