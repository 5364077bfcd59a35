import type { Quantity } from "./quantity.ts";

const NUMBER = /^-?\d+(\.\d+)?$/;
const SCALES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

/** The number a text of digits stands for, exactly, in whole units; null when it is not a plain decimal number. */
export function quantity(digits: string, unit: string): Quantity | null {
  if (!NUMBER.test(digits)) return null;
  const [name = "", scale = ""] = unit.split(" ");
  const power = SCALES[scale];
  const decimals = digits.split(".")[1]?.length ?? 0;
  const exponent = power ?? 0;
  return {
    // Appending the exponent to the digits reads the decimal exactly; multiplying would not.
    value: Number(`${digits}e${exponent}`),
    unit: power === undefined ? unit : name,
    step: Number(`1e${exponent - decimals}`),
  };
}

/** The value rounded half away from zero to a multiple of the step: what a reader would round by hand. */
export function roundTo(value: number, step: number): number {
  const inverse = step < 1 ? Math.round(1 / step) : 1 / step;
  const units = Math.round(Math.abs(value) * inverse + 1e-7 * Math.sign(Math.abs(value)));
  const rounded = step < 1 ? units / inverse : units * step;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
