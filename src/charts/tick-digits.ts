const MOST_DIGITS = 6;

/** How many decimals the finest of the ticks needs. */
export function tickDigits(ticks: readonly number[]): number {
  const needed = ticks.map((tick) => String(Math.abs(tick)).split(".")[1]?.length ?? 0);
  return Math.min(MOST_DIGITS, Math.max(0, ...needed));
}
