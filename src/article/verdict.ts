import type { Claim } from "./claim.ts";

/** What can be said of a claim. */
export type Verdict = "supported" | "supported-as-first-published" | "contradicted" | "cannot-be-checked";

/** What went wrong, where a slip of that kind gives the very figure that is printed. */
export type Slip =
  | "sign"
  | "scale"
  | "decimal"
  | "digits"
  | "rounding"
  | "flows"
  | "year-to-date"
  | "month-on-month"
  | "year-on-year"
  | "forecast"
  | "period"
  | "year"
  | "currency"
  | "partner"
  | "two-way"
  | "count"
  | "since"
  | "reversed"
  | "value";

/** A claim with its verdict. */
export interface Judgement {
  readonly claim: Claim;
  readonly verdict: Verdict;
  /** The facts it was held against. */
  readonly facts: readonly string[];
  /** Our figure in words, as first published where that is known; null when there is none. */
  readonly right: string | null;
  /** What it is now, when that differs. */
  readonly now: string | null;
  readonly slip: Slip | null;
  /** Why, in a sentence's part without a full stop. */
  readonly because: string;
}

/** A verdict without an accusation. */
export function unchecked(claim: Claim, because: string, facts: readonly string[] = []): Judgement {
  return { claim, verdict: "cannot-be-checked", facts, right: null, now: null, slip: null, because };
}
