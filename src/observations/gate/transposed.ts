import type { Observation } from "../observation.ts";
import { amount } from "./told.ts";

/** The remark that two neighbouring digits of a row are transposed, when undoing that brings it within the tolerance of what it should be; else nothing. */
export function transposed(row: Observation, wanted: number, tolerance: number): string {
  if (row.value === null) return "";
  const digits = String(Math.round(Math.abs(row.value) / row.step));
  for (let at = 0; at + 1 < digits.length; at++) {
    const swapped = digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2);
    const value = Number(swapped) * row.step * Math.sign(row.value);
    if (swapped !== digits && Math.abs(value - wanted) <= tolerance)
      return `; two digits seem to be transposed, with ${amount(value, row.unit)} it would fit`;
  }
  return "";
}
