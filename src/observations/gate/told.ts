import type { Observation } from "../observation.ts";

const SCALES = [
  [1e12, "trillion "],
  [1e9, "billion "],
  [1e6, "million "],
] as const;

/** A row in words: what it is about, then its figure at the precision in which it came. */
export function told(row: Observation): string {
  return `${subjectOf(row)} of ${row.period} (${row.value === null ? "no figure" : amount(row.value, row.unit)})`;
}

/** What a row is about, without its figure. */
export function subjectOf({ flow, partner, product, measure }: Observation): string {
  const what = measure === "level" ? flow : `${measure} of ${flow}`;
  return [what, ...(partner === "WLD" ? [] : [partner]), ...(product === "TOTAL" ? [] : [product])].join(" ");
}

/** A value with its unit, to six digits. */
export function amount(value: number, unit: string): string {
  const [size, word] = SCALES.find(([least]) => Math.abs(value) >= least) ?? [1, ""];
  return `${Number((value / size).toPrecision(6))} ${word}${unit}`;
}
