interface Valued {
  readonly value: number | null;
}

/** A gap of more points than these breaks a line in two. */
const LONG = 3;

/** Where the last stretch of points begins that no long gap breaks: the index of its first value, or 0 when there is none. */
export function unbroken(points: readonly Valued[]): number {
  let [first, gap] = [0, Number.POSITIVE_INFINITY];
  points.forEach(({ value }, index) => {
    if (value !== null && gap > LONG) first = index;
    gap = value === null ? gap + 1 : 0;
  });
  return first;
}
