import type { Finding } from "../findings/finding.ts";
import type { Flow } from "../vocabulary/trade.ts";
import { ALL_GOODS, WORLD } from "../vocabulary/trade.ts";
import { byId } from "./by-id.ts";
import { type Fault, faultIn, type TextEvidence } from "./check.ts";
import { factMeasure, factSubject } from "./fact-subject.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Passage, Piece } from "./page-reading.ts";

/** What the text is speaking of; codes are several where one name stands for more. */
interface Topic {
  readonly flow: Flow | null;
  readonly partners: readonly string[];
  readonly products: readonly string[];
}

const WHOLE: Pick<Topic, "partners" | "products"> = { partners: [WORLD], products: [ALL_GOODS] };
const PROSE = new Set(["headline", "text", "strip", "strip-label", "chart-title"]);

/** Every bound number and direction of the prose: that the words before it, or right behind it, name the flow, the partner and the goods it is about. */
export function checkSubjects(evidence: TextEvidence): Fault[] {
  const names = evidence.lexicon;
  const findings = byId(evidence.fresh.findings);
  const faults: Fault[] = [];
  let topic: Topic = { flow: null, ...WHOLE };
  let before: Passage | null = null;
  for (const passage of (evidence.page?.passages ?? []).filter((one) => PROSE.has(one.zone))) {
    if (!before || passage.part !== before.part || passage.item !== before.item) topic = { flow: null, ...WHOLE };
    before = passage;
    passage.pieces.forEach((piece, index) => {
      const [before, wholes] = [topic, evidence.claims.wholes];
      topic = follow(before, piece, names, wholes);
      const whole = wholesIn(piece, names, wholes).find((flow) => before.flow !== null && flow !== before.flow);
      if (whole)
        faults.push(faultIn(passage, index, `the text is about ${before.flow}, and not a part of all ${whole}`));
      const finding = findings.get(piece.finding ?? "");
      const ofFinding = finding ? claimStrays(passage, index, finding, topic, names) : null;
      const reason = piece.fact === undefined ? ofFinding : strays(passage, index, topic, names);
      if (reason !== null) faults.push(faultIn(passage, index, reason));
    });
  }
  return faults;
}

/** The topic after a piece of text: a flow begins a new one, partners and goods narrow it. */
function follow(topic: Topic, piece: Piece, names: Lexicon, wholes: readonly string[]): Topic {
  let now = topic;
  for (const { at, means } of names.namesIn(piece.text)) {
    if (means.kind === "partner") now = { ...now, partners: means.codes };
    else if (means.kind === "product") now = { ...now, products: means.codes };
    else if (!isWhole(piece.text.slice(0, at), wholes)) now = { flow: means.flow, ...WHOLE };
  }
  return now;
}

/** The flows of which the piece speaks as the whole of something: "of all exports". */
function wholesIn(piece: Piece, names: Lexicon, wholes: readonly string[]): Flow[] {
  return names
    .namesIn(piece.text)
    .flatMap(({ at, means }) =>
      means.kind === "flow" && isWhole(piece.text.slice(0, at), wholes) ? [means.flow] : [],
    );
}

function isWhole(before: string, wholes: readonly string[]): boolean {
  return wholes.some((word) => before.toLowerCase().trimEnd().endsWith(word));
}

/** Why a bound piece is not about the topic; null when it is. */
function strays(passage: Passage, index: number, topic: Topic, names: Lexicon): string | null {
  const piece = passage.pieces[index]!;
  const next = passage.pieces.slice(index + 1).find((one) => one.fact !== undefined || one.finding !== undefined);
  // A verb whose figure follows is judged with the figure.
  if (piece.role === "direction" && next?.fact === piece.fact) return null;
  const about = factSubject(piece.fact!);
  const behind = namedBehind(passage.pieces[index + 1], names);
  // A sentence may name its flow only after the figure: "to repeat the 104.84 billion of a year earlier, the surplus …".
  const flow = topic.flow ?? flowAhead(passage.pieces.slice(index + 1), names);
  const first = factMeasure(piece.fact!) === "rank" ? firstPartner(passage.pieces.slice(0, index), names) : {};
  const now = { ...topic, flow, ...behind, ...first };
  if (about === null) return null;
  const out = leftOut(piece.fact!);
  if (out !== null && !partnersAround(passage, index, names).includes(out))
    return `"${piece.fact}" leaves out ${out}, which its sentence does not name`;
  if (now.flow !== null && about.flow !== now.flow)
    return `"${piece.fact}" is about ${about.flow}, and the text about ${now.flow}`;
  if (now.flow === null) return `"${piece.fact}" is about ${about.flow}, which is not named`;
  if (!now.partners.includes(about.partner))
    return `"${piece.fact}" is not about the partner that is named (${now.partners.join(", ")})`;
  if (!now.products.includes(about.product))
    return `"${piece.fact}" is not about the goods that are named (${now.products.join(", ")})`;
  return null;
}

/** Why a claim about a finding stands where neither its sentence nor the topic names its flow and partner; null when one does. */
function claimStrays(passage: Passage, index: number, finding: Finding, topic: Topic, names: Lexicon): string | null {
  const { flow, partner } = finding.subject;
  const found = sentenceAround(passage.pieces, index).flatMap((text) => names.namesIn(text));
  const flows = found.flatMap(({ means }) => (means.kind === "flow" ? [means.flow] : []));
  const partners = partnersAround(passage, index, names);
  if (![...flows, ...(flows.length === 0 || topic.flow === flow ? [topic.flow] : [])].includes(flow))
    return `"${finding.id}" is about ${flow}, which is not named`;
  // "A high base for" one flow is not one for the other that the sentence names too.
  const base = finding.kind === "base" ? flowAhead(passage.pieces.slice(index + 1), names) : null;
  if (base !== null && base !== flow) return `"${finding.id}" is about ${flow}, and the text goes on with ${base}`;
  const known = partner === WORLD || [...partners, ...topic.partners].includes(partner);
  if (finding.kind === "overtaking" && !partners.includes(finding.overtaken))
    return `"${finding.id}" passed ${finding.overtaken}, which is not named`;
  return known ? null : `"${finding.id}" is about a partner that is not named`;
}

/** The partner without which a fact reckons the whole; null when it leaves nobody out. */
function leftOut(id: string): string | null {
  return /-without\.([^.]+)$/.exec(factMeasure(id))?.[1] ?? null;
}

/** The partners that the sentence around a piece names. */
function partnersAround({ pieces }: Passage, index: number, names: Lexicon): string[] {
  const found = sentenceAround(pieces, index).flatMap((text) => names.namesIn(text));
  return found.flatMap(({ means }) => (means.kind === "partner" ? means.codes : []));
}

/** The texts of the sentence that a piece stands in. */
function sentenceAround(pieces: readonly Piece[], index: number): string[] {
  const ends = (piece: Piece) => /[.?!] /.test(piece.text);
  const start = pieces.slice(0, index).findLastIndex(ends);
  const stop = pieces.findIndex((piece, at) => at > index && ends(piece));
  const first = pieces[start]?.text.split(/[.?!] /).at(-1) ?? "";
  const last = stop < 0 ? "" : pieces[stop]!.text.split(/[.?!] /)[0]!;
  return [first, ...pieces.slice(start + 1, stop < 0 ? undefined : stop).map((piece) => piece.text), last];
}

/** Whose place it is: "A has passed B and is now the fourth-largest" tells of A. */
function firstPartner(pieces: readonly Piece[], names: Lexicon): Partial<Topic> {
  const sentence = pieces
    .map((piece) => piece.text)
    .join("")
    .split(". ")
    .at(-1)!;
  const found = names.namesIn(sentence).find(({ means }) => means.kind === "partner");
  return found?.means.kind === "partner" ? { partners: found.means.codes } : {};
}

function flowAhead(pieces: readonly Piece[], names: Lexicon): Flow | null {
  const found = pieces.flatMap((piece) => names.namesIn(piece.text)).find(({ means }) => means.kind === "flow");
  return found?.means.kind === "flow" ? found.means.flow : null;
}

/** A partner or goods right behind a figure: "27.6 percent to the partner". */
function namedBehind(after: Piece | undefined, names: Lexicon): Partial<Topic> {
  if (after?.role !== "text") return {};
  const first = names.namesIn(after.text)[0];
  if (!first || first.means.kind === "flow") return {};
  const close = /^[\s\u00a0]*\p{Ll}+( the)?[\s\u00a0]$/u.test(after.text.slice(0, first.at));
  if (!close) return {};
  return first.means.kind === "partner" ? { partners: first.means.codes } : { products: first.means.codes };
}
