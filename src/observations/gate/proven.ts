const BEYOND = 1.5;
const LEAST = 12;

/** How far two figures may be apart: as far as they may be by rounding, or half as far again as they ever were. */
export interface Allowance {
  /** What rounding and trifles come to. */
  readonly floor: number;
  /** What is allowed until there is a past to go by. */
  readonly unproven: number;
}

/** The gap that is allowed after those of the past. */
export function allowedAfter(gaps: readonly number[], { floor, unproven }: Allowance): number {
  return Math.max(gaps.length >= LEAST ? floor : Math.max(floor, unproven), BEYOND * Math.max(0, ...gaps));
}
