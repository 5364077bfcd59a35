import { decimal } from "./decimal.ts";

/** The number with its sign always written, but for nought: "+5.9", "−1.1", "0.0". */
export function signed(value: number, digits: number): string {
  const text = decimal(value, digits);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
