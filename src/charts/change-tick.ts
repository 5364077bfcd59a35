import { signed } from "./signed.ts";
import { tickDigits } from "./tick-digits.ts";

/** A percentage on an axis, with as many decimals as the finest of its ticks needs: "+10", "0", "−2.5", "−0.05". */
export function changeTick(value: number, ticks: readonly number[]): string {
  return value === 0 ? "0" : signed(value, tickDigits(ticks));
}
