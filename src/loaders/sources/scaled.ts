import { quantity } from "../../vocabulary/digits.ts";
import type { Quantity } from "../../vocabulary/quantity.ts";

const WITH_EXPONENT = /^([+-]?\d+(?:\.\d+)?)[eE]([+-]?\d+)$/;

/** The number that digits stand for, exactly, in units of ten to the power; null when they are no plain decimal number. */
export function scaled(digits: string, unit: string, power: number): Quantity | null {
  const [, mantissa = digits, exponent = "0"] = WITH_EXPONENT.exec(digits) ?? [];
  const plain = mantissa.replace(/^\+(?=\d)/, "");
  const read = quantity(plain, unit);
  const raised = power + Number(exponent);
  if (read === null || !Number.isSafeInteger(raised) || Math.abs(raised) > 100) return null;
  const decimals = plain.split(".")[1]?.length ?? 0;
  const value = Number(`${plain}e${raised}`);
  return { value: value === 0 ? 0 : value, unit: read.unit, step: Number(`1e${raised - decimals}`) };
}

/** Digits grouped by thousands with commas, as plain digits; null when a group does not have three. */
export function ungrouped(text: string): string | null {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return text;
  return /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(",", "") : null;
}
