import type { ChartWords } from "./chart-words.ts";
import { decimal } from "./decimal.ts";

const SCALES = [
  ["trillion", 1e12],
  ["billion", 1e9],
  ["million", 1e6],
] as const;

/** An amount in the largest scale that it fills, with that many decimals, two at least for trillions: "$330.4bn", "−$1.08tn", "0". */
export function money(value: number, digits: number, words: ChartWords): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const [scale, unit] = SCALES.find(([, at]) => size >= at) ?? SCALES[2];
  return `${value < 0 ? "−" : ""}${words.symbol}${decimal(size / unit, scale === "trillion" ? Math.max(digits, 2) : digits)}${words[scale]}`;
}
