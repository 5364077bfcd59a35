import { spread } from "./spread.ts";

/** Places for labels between two bounds, each as near to its value as a gap to its neighbours allows; when there are too many they go on above the upper bound. */
export function spreadWithin(
  values: readonly number[],
  gap: number,
  [floor, ceiling]: readonly [number, number],
): number[] {
  const places = spread(values, gap, floor);
  if (Math.max(...places) <= ceiling) return places;
  const lowered = spread(
    values.map((value) => -value),
    gap,
    -ceiling,
  ).map((place) => -place);
  return Math.min(...lowered) >= floor ? lowered : places;
}
