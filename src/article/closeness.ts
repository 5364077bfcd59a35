import type { Amount } from "./item.ts";

/** How a figure of ours stands to the one printed: it fits, it is near enough to leave open, or it is another one. */
export type Fit = "fits" | "near" | "off";

interface Ours {
  readonly value: number;
  readonly step: number;
  readonly slack: number;
}

/** Above a number with "more than" by so much is still fair; "about" and "nearly" stay within 6 percent. */
const FAR_ABOVE = 0.25;
const HEDGED = 0.06;
/** A fraction in words is a sixth round. */
const FRACTION = 0.16;

/** Holds a printed amount, with its sign where it has one, against a figure of ours. */
export function closeness(amount: Amount, sign: 1 | -1 | null, ours: Ours): Fit {
  const actual = sign === null ? Math.abs(ours.value) : sign * ours.value;
  const claimed = amount.value;
  const gap = Math.abs(actual - claimed);
  const small = 1e-9 * Math.max(1, claimed);
  if (within(amount, actual, Math.max(amount.step, ours.step) / 2 + small)) return "fits";
  const truncated = amount.unit === "money" && actual >= claimed - small && actual < claimed + amount.step - small;
  if (truncated) return "fits";
  const round = roundness(amount);
  const near = Math.max(amount.step, ours.step) / 2 + ours.slack + round + (amount.hedge ? claimed * 2 * HEDGED : 0);
  return gap <= near + small ? "near" : "off";
}

function within({ value, hedge, fraction }: Amount, actual: number, half: number): boolean {
  const gap = actual - value;
  if (fraction) return Math.abs(gap) <= Math.max(half, FRACTION * value);
  switch (hedge) {
    case "below":
      return gap <= half && gap >= -HEDGED * value - half;
    case "above":
      return gap >= -half && gap <= FAR_ABOVE * value + half;
    case "about":
      return Math.abs(gap) <= HEDGED * value + half;
    case "under":
      return gap <= half && gap >= -FAR_ABOVE * value - half;
    case null:
      return Math.abs(gap) <= half;
    default:
      return hedge satisfies never;
  }
}

/** "$300 billion" may be rounder than its last digit says: half of what its trailing noughts leave open, if no decimals are printed. */
function roundness({ value, step, unit }: Amount): number {
  const digits = Math.round(value / step);
  if (digits < 10 || digits % 10 !== 0 || unit !== "money") return 0;
  return (digits % 100 === 0 ? 50 : 5) * step;
}
