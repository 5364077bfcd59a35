import { roundTo } from "../vocabulary/digits.ts";
import type { Quantity } from "../vocabulary/quantity.ts";

const SCALES = [
  { power: 9, word: "billion" },
  { power: 6, word: "million" },
] as const;

/** The figure for the register: exact to its last digit, with its unit, in billions or millions where it is round in them. */
export function quantityText(quantity: Quantity): string {
  const { unit, step } = quantity;
  const value = roundTo(quantity.value, step);
  const scale = /^[A-Z]{3}$/.test(unit) ? SCALES.find(({ power }) => Math.abs(value) >= 10 ** power) : undefined;
  if (unit === "place") return `${unit} ${decimal(value, step)}`;
  if (scale === undefined) return `${decimal(value, step)} ${unitText(unit)}`;
  return `${unit} ${decimal(value, step, scale.power)} ${scale.word}`;
}

/** Zeros behind the sixth place tell nothing more. */
const EMPTY = /(?<=^\d{6}\d*)0+$/;

/** The value in units of ten to the power: its point is shifted, since a division would touch the last digits of a long one. */
function decimal(value: number, step: number, power = 0): string {
  const last = Math.round(Math.log10(step));
  const own = Math.abs(value).toFixed(Math.max(0, -last));
  const places = Math.max(0, power - last);
  const digits = own.replace(".", "").padStart(places + 1, "0");
  const shifted = last > 0 ? digits.slice(0, digits.length - Math.min(last, power)) : digits;
  const at = shifted.length - places;
  const grouped = shifted.slice(0, at).replace(/\B(?=(\d{3})+$)/g, ",");
  const rest = shifted.slice(at).replace(EMPTY, "");
  // A figure that is as round as a milestone is not printed to its last unit.
  const size = /^0{6}$|^$/.test(rest) ? grouped : `${grouped}.${rest}`;
  return value < 0 ? `\u2212${size}` : size;
}

/** "percent in EUR" for a rate that was reckoned in that currency. */
function unitText(unit: string): string {
  return unit.replace(/^percent ([A-Z]{3})$/, "percent in $1");
}
