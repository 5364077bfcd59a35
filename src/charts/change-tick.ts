import { signed } from "./signed.ts";

/** A percentage on an axis, with a decimal only when the axis has any: "+10", "0", "−2.5". */
export function changeTick(value: number, ticks: readonly number[]): string {
  return value === 0 ? "0" : signed(value, ticks.every(Number.isInteger) ? 0 : 1);
}
