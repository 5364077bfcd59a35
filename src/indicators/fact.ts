import type { Period } from "../vocabulary/period.ts";
import type { Quantity } from "../vocabulary/quantity.ts";

/** A number the briefing may print, bound to the published figures it came from. */
export interface Fact extends Quantity {
  /** `exports.total.year-on-year`, with `@2025-10` behind it when it is not about the edition's own month. */
  readonly id: string;
  readonly period: Period;
  /** What it is, in words a reader understands: "Exports, change on a year earlier". */
  readonly label: string;
  /** `published` as it stands in the release, or `computed` by the formula. */
  readonly method: "published" | "computed";
  /** The formula in words: "exports minus imports". */
  readonly formula: string;
  /** The observations it came from, by id. */
  readonly from: readonly string[];
  /** True when a figure behind it is known only from a later release than the edition's day. */
  readonly backfilled: boolean;
}
