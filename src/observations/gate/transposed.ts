import type { Observation } from "../observation.ts";
import { amount } from "./told.ts";

/** The remark that two neighbouring digits of a row are transposed, when undoing that brings it within the tolerance of what it should be; else nothing. */
export function transposed(row: Observation, wanted: number, tolerance: number): string {
  const value = exchangesOf(row).find((one) => Math.abs(one - wanted) <= tolerance);
  return value === undefined ? "" : `; two digits seem to be transposed, with ${amount(value, row.unit)} it would fit`;
}

/** The values that a row would have with two neighbouring digits exchanged, the first digits first. */
export function exchangesOf({ value, step }: Observation): number[] {
  if (value === null) return [];
  const digits = String(Math.round(Math.abs(value) / step));
  return Array.from({ length: digits.length - 1 }, (_, at) => at).flatMap((at) => {
    if (digits[at] === digits[at + 1]) return [];
    const exchanged = digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2);
    return Number(exchanged) * step * Math.sign(value);
  });
}
