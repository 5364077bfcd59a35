import type { Fact } from "../indicators/fact.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";

/** One period of a search, with the figure that decided it. */
export interface Case {
  readonly period: Period;
  readonly value: number;
  readonly from: readonly string[];
  readonly backfilled: boolean;
}

/** Why a claim holds: what was searched, what would have made it false, and the nearest that came to it. */
export interface Proof {
  /** The claim as a predicate, in words. */
  readonly predicate: string;
  readonly falseIf: string;
  /** The periods looked through, oldest first, and how many had a figure. */
  readonly searched: { readonly from: Period; readonly to: Period; readonly count: number } | null;
  /** The periods that make the claim true, oldest first. */
  readonly cases: readonly Case[];
  /** The period that ended the run before, or the nearest that would have refuted the claim; null when there is none. */
  readonly boundary: Case | null;
}

/** How rare a claim is: how often such a claim was true in the past that was looked through. */
export interface Rarity {
  /** Surprisal, −log2 of the frequency (with one case for and one against added, so that it is never infinite). */
  readonly bits: number;
  readonly trueIn: number;
  readonly outOf: number;
}

/** What every finding carries. */
export interface Claim extends Rarity {
  /** `streak:exports.partner.USA`. */
  readonly id: string;
  readonly subject: Subject;
  readonly period: Period;
  /** Facts by the part they play in the sentence: `value`, `previous`, `forecast`, `gap`, `length` … */
  readonly facts: Readonly<Record<string, Fact>>;
  readonly proof: Proof;
  /** The share of the trade that it concerns, 0 to 1. */
  readonly weight: number;
}
