import type { Edition } from "../../src/edition/edition.ts";
import type { Finding } from "../../src/findings/finding.ts";
import { factAgain } from "./fact-again.ts";
import { naiveClaims } from "./naive-claims.ts";
import type { Naive } from "./naive-figures.ts";

/** What was compared, and each disagreement in a line. */
export interface Comparison {
  readonly claims: number;
  /** How many findings of each kind were worked out anew. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** The kinds whose every occurrence is worked out anew, so that a missing one is a fault too. A kind left out does not compile. */
const KINDS: Readonly<Record<Finding["kind"], true>> = {
  growth: true,
  reversal: true,
  acceleration: true,
  surprise: true,
  streak: true,
  ending: true,
  shift: true,
  divergence: true,
  overtaking: true,
  record: true,
  extreme: true,
  milestone: true,
  exceeds: true,
  required: true,
  base: true,
  monthly: true,
  revision: true,
  contribution: true,
  without: true,
  bilateral: true,
  swing: true,
  peak: true,
  trend: true,
  concentration: true,
  "front-loading": true,
  volume: true,
};

/** Compares every fact and finding of an edition with what the naive reckoner gets. */
export function compare(edition: Edition, naive: Naive): Comparison {
  const faults: string[] = [];
  const kinds: Record<string, number> = {};
  let claims = 0;
  const check = (what: string, said: unknown, truth: unknown) => {
    claims++;
    if (!same(said, truth))
      faults.push(`${edition.month} as of ${edition.asOf}: ${what} says ${said}, the files give ${truth}`);
  };
  for (const fact of [...edition.facts, ...edition.findings.flatMap((one) => Object.values(one.facts))]) {
    const truth = factAgain(fact, edition, naive);
    if (truth !== undefined) check(fact.id, fact.value, truth);
  }
  const again = naiveClaims(naive, edition.month);
  for (const { kind, id } of edition.findings) {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (!(kind in KINDS)) faults.push(`${edition.month}: nothing works out anew the kind "${kind}" (${id})`);
  }
  const told = new Map(edition.findings.map((one) => [one.id, one]));
  for (const id of new Set([...told.keys(), ...Object.keys(again)])) {
    const [finding, truth] = [told.get(id), again[id]];
    check(`${id} (being there)`, finding !== undefined, truth !== undefined);
    if (finding && truth)
      for (const [field, value] of Object.entries(truth)) check(`${id} ${field}`, fieldOf(finding, field), value);
  }
  return { claims, kinds, faults };
}

function fieldOf(finding: Finding, field: string): unknown {
  const own = finding as unknown as Record<string, unknown>;
  if (field === "boundary") return finding.proof.boundary?.period;
  if (Array.isArray(own[field])) return own[field].join(" ");
  return field in own && field !== "year" ? own[field] : (finding.facts[field]?.value ?? null);
}

function same(said: unknown, truth: unknown): boolean {
  if (typeof said !== "number" || typeof truth !== "number") return said === truth;
  return Math.abs(said - truth) <= 1e-9 * Math.max(1, Math.abs(truth));
}
