import { balances } from "./balances.ts";
import { cumulated } from "./cumulated.ts";
import { groupsAndMembers } from "./groups-and-members.ts";
import { growthAndLevels } from "./growth-and-levels.ts";
import { impossibleMonths } from "./impossible-months.ts";
import { jumps } from "./jumps.ts";
import { onlyOldMonths } from "./only-old-months.ts";
import { partnersAndTotal } from "./partners-and-total.ts";
import { repeatedKeys } from "./repeated-keys.ts";
import { repeatedMonths } from "./repeated-months.ts";
import { revisions } from "./revisions.ts";
import { strangers } from "./strangers.ts";
import type { Doubt, Submission } from "./submission.ts";
import { swappedFlows } from "./swapped-flows.ts";
import { transposedDigits } from "./transposed-digits.ts";
import { twoCurrencies } from "./two-currencies.ts";

/** Every check, in the order in which its doubts are shown: what cannot be first, what is merely unlikely last. */
const CHECKS: readonly ((submission: Submission) => Doubt[])[] = [
  repeatedKeys,
  impossibleMonths,
  repeatedMonths,
  onlyOldMonths,
  balances,
  cumulated,
  partnersAndTotal,
  groupsAndMembers,
  growthAndLevels,
  twoCurrencies,
  transposedDigits,
  swappedFlows,
  jumps,
  strangers,
  revisions,
];

/** Whatever is to be doubted before a submission becomes a vintage; empty when all is as it should be. */
export function gate(submission: Submission): Doubt[] {
  const doubts = CHECKS.flatMap((check) => check(submission));
  const seen = new Set<string>();
  return doubts.filter(({ check, row }) => {
    const name = `${check}|${row.id}`;
    return !seen.has(name) && seen.add(name);
  });
}
