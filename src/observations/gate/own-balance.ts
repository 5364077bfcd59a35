import { errorAgainst, sameness } from "./habit.ts";
import { gapOf, gapsBefore, roundingOf, type Trio, trioOf } from "./trio-of.ts";
import type { Witness } from "./witness.ts";

/** Of the larger flow. */
const UNPROVEN = 0.005;

/** The balance of two flows, or the two flows of a balance. */
export const ownBalance: Witness = (row, held) => {
  const trio = trioOf(row, row.period, held);
  if (trio === null) return [];
  const habit = sameness(gapsBefore(trio[2], held), roundingOf(trio), UNPROVEN);
  const tried = (value: number) =>
    trio.map((one) => (one.flow === row.flow ? { ...one, value } : one)) as unknown as Trio;
  return [(value) => errorAgainst(habit, gapOf(tried(value)))];
};
