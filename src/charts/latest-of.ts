import { raise } from "../problems.ts";
import type { Period } from "../vocabulary/period.ts";

interface Dated {
  readonly period: Period;
  readonly value: number | null;
}

/** The last point that has a value, and the value; a line without any stops the chart. */
export function latestOf<Point extends Dated>(
  chart: string,
  points: readonly Point[],
): Point & { readonly value: number } {
  const last = points.findLast((point) => point.value !== null);
  if (!last) return raise({ kind: "chart-broken", chart, what: "one of its lines has no data." });
  return last as Point & { readonly value: number };
}
