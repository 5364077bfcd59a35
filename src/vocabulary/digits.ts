import type { Quantity } from "./quantity.ts";

const NUMBER = /^-?\d+(\.\d+)?$/;
const LEAST = 12;
const STEPS = Array.from({ length: 2 * LEAST + 1 }, (_, index) => Number(`1e${index - LEAST}`));
const SCALES: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };

/** A unit as it is printed: its name, and the power of ten of the scale behind it. */
export interface PrintedUnit {
  readonly name: string;
  readonly power: number;
}

/** What a printed unit such as `USD billion` is made of; one without a scale is a name as a whole. */
export function printedUnit(text: string): PrintedUnit {
  const [name = "", scale = ""] = text.split(" ");
  const power = SCALES[scale];
  return power === undefined ? { name: text, power: 0 } : { name, power };
}

/** The number a text of digits stands for, exactly, in whole units; null when it is not a plain decimal number. */
export function quantity(digits: string, unit: string | PrintedUnit): Quantity | null {
  if (!NUMBER.test(digits)) return null;
  const { name, power } = typeof unit === "string" ? printedUnit(unit) : unit;
  const point = digits.indexOf(".");
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  return {
    // Appending the exponent to the digits reads the decimal exactly; multiplying would not.
    value: Number(power === 0 ? digits : `${digits}e${power}`),
    unit: name,
    step: STEPS[power - decimals + LEAST] ?? Number(`1e${power - decimals}`),
  };
}

/** The value rounded half away from zero to a multiple of the step: what a reader would round by hand. */
export function roundTo(value: number, step: number): number {
  const inverse = step < 1 ? Math.round(1 / step) : 1 / step;
  const units = Math.round(Math.abs(value) * inverse + 1e-7 * Math.sign(Math.abs(value)));
  const rounded = step < 1 ? units / inverse : units * step;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
