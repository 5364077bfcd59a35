import type { Period } from "../../vocabulary/period.ts";
import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { pastLike } from "./past-like.ts";

const FLOWS = ["exports", "imports", "balance"] as const;

/** Exports, imports and the balance that is the one minus the other. */
export type Trio = readonly [exports: Observation, imports: Observation, balance: Observation];

/** The three of a period; null unless all come in one release: figures of different ones are of different revisions and need not add up. */
export function trioOf(row: Observation, period: Period, held: Holdings): Trio | null {
  const [exports, imports, balance] = FLOWS.map((flow) => held.find({ ...row, flow }, period));
  const together = [exports, imports, balance].every((one) => one?.value != null && one.release === exports?.release);
  return together ? [exports!, imports!, balance!] : null;
}

/** How far the three were apart in the periods before, as shares of the larger flow. */
export function gapsBefore(balance: Observation, held: Holdings): number[] {
  return pastLike(held.series(balance), balance.period).flatMap((one) => {
    const trio = trioOf(balance, one, held);
    return trio === null ? [] : gapOf(trio);
  });
}

/** How far the three are apart, as a share of the larger flow. */
export function gapOf(trio: Trio): number {
  const [out, into, rest] = trio.map(({ value }) => value!) as [number, number, number];
  return Math.abs(rest - out + into) / Math.max(out, into);
}

/** What the rounding of the three comes to, as a share of the larger flow. */
export function roundingOf([exports, imports, balance]: Trio): number {
  return ((exports.step + imports.step + balance.step) * 0.51) / Math.max(exports.value!, imports.value!);
}
