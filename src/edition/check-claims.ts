import type { Finding } from "../findings/finding.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Assertion } from "../vocabulary/claims.ts";
import { basisDiffers } from "./basis-differs.ts";
import { byId } from "./by-id.ts";
import { type Fault, faultIn, type TextEvidence } from "./check.ts";
import { type Piece, plainSpaces } from "./page-reading.ts";
import { sizeDiffers } from "./size-differs.ts";
import { superlativeDiffers } from "./superlative.ts";

const CLAIMS = new Set(["direction", "comparison", "superlative", "count"]);

/** Every bound direction word, comparison and superlative: that its fact has that sign, and that its finding exists and means what the words say. */
export function checkClaims(evidence: TextEvidence): Fault[] {
  const { page, fresh, claims, economy } = evidence;
  const facts = byId(fresh.facts);
  const findings = byId(fresh.findings);
  const { signOf } = evidence.lexicon;
  const reasonFor = (piece: Piece): string | null => {
    const text = plainSpaces(piece.text).toLowerCase();
    if (piece.finding !== undefined) {
      const finding = findings.get(piece.finding);
      return finding
        ? phraseDiffers(text, finding, evidence)
        : `it is bound to "${piece.finding}", which the data do not give`;
    }
    const known = facts.get(piece.fact ?? "");
    if (!known) return `it is bound to "${piece.fact}", which the data do not give`;
    if (piece.role === "superlative") return superlativeDiffers(known, fresh, economy);
    if (claims.yearAgo.some((turn) => text.endsWith(turn))) return basisDiffers(known);
    return directionDiffers(text, known);
  };

  function directionDiffers(text: string, fact: Fact): string | null {
    const [wider, narrower] = [claims.wider.includes(text), claims.narrower.includes(text)];
    if (wider || narrower) return apart(fact, wider, facts);
    const sign = signOf(text);
    if (sign === undefined) return `claims.yaml does not know the direction word "${text}"`;
    const told = Math.abs(fact.value) < fact.step / 2 ? 0 : Math.sign(fact.value);
    if (sign !== told && sign !== Math.sign(fact.value)) return `"${fact.id}" is ${fact.value}`;
    return sizeDiffers(text, fact, evidence);
  }

  return (page?.passages ?? []).flatMap((passage) =>
    passage.pieces.flatMap((piece, index) => {
      const bound = piece.finding !== undefined || piece.fact !== undefined;
      // Counts are read as numbers, all but those that a phrase stands for.
      const figure = piece.role === "count" && !claims.phrases[piece.text.toLowerCase()];
      const reason = bound && CLAIMS.has(piece.role) && !figure ? reasonFor(piece) : null;
      return reason === null ? [] : [faultIn(passage, index, reason)];
    }),
  );
}

/** "Wider" and "narrower" are told of the difference of two balances of one side. */
function apart(fact: Fact, wider: boolean, facts: ReadonlyMap<string, Fact>): string | null {
  const [now, then] = fact.id.split(".less.").map((id) => facts.get(id));
  if (!now || !then) return `"${fact.id}" is no difference of two figures of this edition`;
  return Math.abs(now.value) > Math.abs(then.value) === wider ? null : `it is ${now.value} after ${then.value}`;
}

function phraseDiffers(text: string, finding: Finding, { claims }: TextEvidence): string | null {
  const phrase = claims.phrases[text];
  if (!phrase) return `claims.yaml does not know what "${text}" asserts`;
  return phrase.says.some((assertion) => isTrueOf(finding, assertion)) ? null : `"${finding.id}" does not say that`;
}

function isTrueOf(finding: Finding, { kind, is = {}, holds = [] }: Assertion): boolean {
  const fields = finding as unknown as Readonly<Record<string, unknown>>;
  if (finding.kind !== kind) return false;
  return (
    Object.entries(is).every(([field, value]) => fields[field] === value) &&
    holds.every((one) => relation(finding, one))
  );
}

const RELATION = /^(\S+) (>|<|=|>=) (\S+)$/;

function relation(finding: Finding, text: string): boolean {
  const found = RELATION.exec(text);
  if (!found) throw new Error(`claims.yaml: the relation "${text}" cannot be read`);
  const [one, other] = [operand(finding, found[1]!), operand(finding, found[3]!)];
  switch (found[2]) {
    case ">":
      return one > other;
    case "<":
      return one < other;
    case ">=":
      return one >= other;
    default:
      return one === other;
  }
}

// A figure that is missing makes every relation false.
function operand(finding: Finding, text: string): number {
  const [factor, name] = text.includes("*") ? text.split("*") : ["1", text];
  const fields = finding as unknown as Readonly<Record<string, unknown>>;
  const value = finding.facts[name!]?.value ?? fields[name!] ?? name;
  return Number(factor) * Number(value);
}
