const RECENT = 3;
const LEAST = 12;
const SHORT = 5;

/** What a measure was of late, and the largest error that this ever made of the next one. */
export interface Habit {
  readonly usual: number;
  readonly largest: number;
}

/** The habit of a measure from its past, newest first; gaps are passed over; null with too short a past, a short one counts half. */
export function habitOf(past: readonly (number | null)[], floor = Number.EPSILON): Habit | null {
  const known = past.filter((one) => one !== null);
  const errors = known.slice(0, -RECENT).map((one, at) => Math.abs(one - usualAt(known, at + 1)));
  if (errors.length < SHORT) return null;
  return { usual: usualAt(known, 0), largest: largestOf(errors, floor) };
}

/** The habit of two figures that are the same but for rounding and revisions: that they are not apart; with too short a past by as much as is usual elsewhere. */
export function sameness(gaps: readonly number[], rounding: number, unproven: number): Habit {
  return { usual: 0, largest: gaps.length < SHORT ? Math.max(rounding, unproven) : largestOf(gaps, rounding) };
}

/** How far a value is from the habit, in its largest errors. */
export function errorAgainst({ usual, largest }: Habit, value: number): number {
  return Math.abs(value - usual) / largest;
}

function largestOf(errors: readonly number[], floor: number): number {
  return Math.max(floor, Math.max(...errors) * (errors.length < LEAST ? 2 : 1));
}

function usualAt(known: readonly number[], at: number): number {
  const recent = known.slice(at, at + RECENT);
  return recent.reduce((sum, one) => sum + one, 0) / recent.length;
}
