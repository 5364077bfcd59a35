import { roundTo } from "../vocabulary/digits.ts";
import type { Quantity } from "../vocabulary/quantity.ts";

const SCALES = [
  { size: 1e9, word: "billion" },
  { size: 1e6, word: "million" },
] as const;

/** The figure for the register: exact to its last digit, with its unit, in billions or millions where it is round in them. */
export function quantityText(quantity: Quantity): string {
  const { unit, step } = quantity;
  const value = roundTo(quantity.value, step);
  const scale = /^[A-Z]{3}$/.test(unit) ? SCALES.find(({ size }) => Math.abs(value) >= size) : undefined;
  if (scale === undefined) return `${decimal(value, step)} ${unitText(unit)}`;
  return `${unit} ${decimal(value / scale.size, step / scale.size)} ${scale.word}`;
}

function decimal(value: number, step: number): string {
  const digits = step >= 1 ? 0 : Math.min(6, Math.round(-Math.log10(step)));
  const [whole, rest] = Math.abs(value).toFixed(digits).split(".");
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ",");
  const size = rest === undefined ? grouped : `${grouped}.${rest}`;
  return value < 0 ? `\u2212${size}` : size;
}

/** "percent in EUR" for a rate that was reckoned in that currency. */
function unitText(unit: string): string {
  return unit.replace(/^percent ([A-Z]{3})$/, "percent in $1");
}
