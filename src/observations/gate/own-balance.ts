import { errorAgainst, sameness } from "./habit.ts";
import { gapOf, gapsBefore, roundingOf, type Trio, trioOf } from "./trio-of.ts";
import type { Witness } from "./witness.ts";

/** The balance of two flows, or the two flows of a balance. */
export const ownBalance: Witness = (row, held) => {
  const trio = trioOf(row, row.period, held);
  const habit = trio && sameness(gapsBefore(trio[2], held), roundingOf(trio));
  if (!trio || !habit) return [];
  const tried = (value: number) =>
    trio.map((one) => (one.flow === row.flow ? { ...one, value } : one)) as unknown as Trio;
  return [(value) => errorAgainst(habit, gapOf(tried(value)))];
};
