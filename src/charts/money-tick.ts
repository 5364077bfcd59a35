import type { ChartWords } from "./chart-words.ts";
import { money } from "./money.ts";

/** A round amount for an axis, with no more decimals than it needs: "$300bn", "$1.5tn". */
export function moneyTick(value: number, words: ChartWords): string {
  return money(value, 3, words).replace(/\.?0+(?=\D*$)/, "") || "0";
}
