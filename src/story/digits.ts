import { roundTo } from "../vocabulary/digits.ts";

export const MINUS = "\u2212";
export const NO_BREAK = "\u00a0";

/** A number in plain digits: thousands parted by commas, so many decimals, a true minus sign. */
export function digits(value: number, decimals: number): string {
  const rounded = roundTo(value, Number(`1e-${decimals}`));
  const [whole = "", fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${rounded < 0 ? MINUS : ""}${grouped}${fraction ? `.${fraction}` : ""}`;
}

/** How many decimals a step shows, of a value told in units of the scale: 2 for a step of 10,000,000 told in billions. */
export function decimalsOf(step: number, scale: number): number {
  return Math.max(0, Math.round(-Math.log10(step / scale)));
}
