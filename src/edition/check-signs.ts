import type { Fact } from "../indicators/fact.ts";
import { byId } from "./by-id.ts";
import { type Fault, faultIn, type TextEvidence } from "./check.ts";
import { factMeasure, factSubject } from "./fact-subject.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Passage, textOf } from "./page-reading.ts";

const PROSE = new Set(["headline", "text", "chart-title"]);
const RATES = /^(year-on-year|month-on-month|year-to-date-growth|forecast)/;

/** Every rate and balance that is told without its sign: that the direction word which governs it has the sign of the figure. */
export function checkSigns(evidence: TextEvidence): Fault[] {
  const facts = byId(evidence.fresh.facts);
  const words = evidence.lexicon;
  const faults: Fault[] = [];
  for (const passage of (evidence.page?.passages ?? []).filter((one) => PROSE.has(one.zone))) {
    let side: number | null = null;
    passage.pieces.forEach((piece, index) => {
      side = sideIn(piece.text, side, evidence);
      const fact = piece.role === "value" ? facts.get(piece.fact!) : undefined;
      const reason = fact ? signDiffers(fact, passage, index, side, words, evidence) : null;
      if (reason !== null) faults.push(faultIn(passage, index, reason));
    });
  }
  return [...faults, ...labelFaults(evidence, facts)];
}

/** In the strip the label says on which side a balance lies. */
function labelFaults(evidence: TextEvidence, facts: ReadonlyMap<string, Fact>): Fault[] {
  const passages = evidence.page?.passages ?? [];
  const values = passages.filter(({ zone, classes }) => zone === "strip" && classes.includes("big"));
  return passages.flatMap((label) => {
    if (label.zone !== "strip-label") return [];
    const side = sideIn(textOf(label.pieces), null, evidence);
    const value = values.find(({ item }) => item === label.item);
    const fact = facts.get(value?.pieces.find((piece) => piece.fact !== undefined)?.fact ?? "");
    return side !== null && fact && Math.sign(fact.value) !== side
      ? [faultIn(label, 0, `"${fact.id}" is ${fact.value}`)]
      : [];
  });
}

function sideIn(text: string, side: number | null, { words: { sides } }: TextEvidence): number | null {
  const lower = text.toLowerCase();
  const [up, down] = [lower.lastIndexOf(sides.surplus), lower.lastIndexOf(sides.deficit)];
  return up < 0 && down < 0 ? side : up > down ? 1 : -1;
}

function signDiffers(
  fact: Fact,
  passage: Passage,
  index: number,
  side: number | null,
  words: Lexicon,
  evidence: TextEvidence,
): string | null {
  const flow = factSubject(fact.id)?.flow;
  if (fact.value === 0 || fact.id.includes(".less.") || flow === undefined) return null;
  if (flow === "balance")
    return side === null || side === Math.sign(fact.value) ? null : `"${fact.id}" is ${fact.value}`;
  if (!fact.unit.startsWith("percent") || !RATES.test(factMeasure(fact.id))) return null;
  const told = signAfter(passage, index, words) ?? signBefore(passage, index, words, evidence);
  if (told === null) return `no word tells whether "${fact.id}" rose or fell`;
  return told === Math.sign(fact.value)
    ? null
    : `"${fact.id}" is ${fact.value}, and the words before it tell the other way`;
}

/** "The 1.1 percent fall": the word right behind the figure. */
function signAfter(passage: Passage, index: number, words: Lexicon): number | null {
  const [space, word] = passage.pieces.slice(index + 1, index + 3);
  const close = space?.text.trim() === "" && word?.role === "direction" && word.fact === passage.pieces[index]!.fact;
  return close ? (words.signOf(word.text) ?? null) : null;
}

function signBefore(passage: Passage, index: number, words: Lexicon, { claims }: TextEvidence): number | null {
  for (let at = index - 1; at >= 0; at--) {
    const piece = passage.pieces[at]!;
    const phrase = piece.finding === undefined ? undefined : claims.phrases[piece.text.toLowerCase()];
    const sign = phrase
      ? { up: 1, down: -1, none: null }[phrase.sign ?? "none"]
      : boundSign(piece.role, piece.text, words);
    if (sign !== null) return sign;
  }
  return null;
}

function boundSign(role: string, text: string, words: Lexicon): number | null {
  return role === "direction" ? (words.signOf(text) ?? null) : null;
}
