import { raise } from "../problems.ts";

interface Valued {
  readonly value: number | null;
}

/** The values that are not missing; a chart that has none, or one that is not a number, is stopped. */
export function valuesOf(chart: string, points: readonly Valued[]): number[] {
  const values = points.map((point) => point.value).filter((value) => value !== null);
  if (values.length === 0) raise({ kind: "chart-broken", chart, what: "it was given no data." });
  if (!values.every(Number.isFinite)) raise({ kind: "chart-broken", chart, what: "a value is not a number." });
  return values;
}
