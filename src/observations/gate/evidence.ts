import type { Testimony } from "./witness.ts";

/** A single testimony counts up to so many of its largest errors. */
const MOST = 4;
/** What a witness may be off even from what is right. */
const BEARABLE = 1.5;

/** What speaks for a value in place of another: by how many largest errors the testimonies come nearer; null when one of them speaks against it. */
export function evidence(said: readonly Testimony[], value: number, tried: number): number | null {
  const errors = said.map((error) => [error(value), error(tried)] as const);
  if (errors.some(([is, would]) => would > Math.max(is, BEARABLE) || Number.isNaN(would))) return null;
  return errors.reduce((sum, [is, would]) => sum + Math.min(is, MOST) - Math.min(would, MOST), 0);
}
