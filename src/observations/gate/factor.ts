import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";

/** Another unit that the same series is held in, and how many of it make one of ours. */
interface Rate {
  readonly unit: string;
  readonly per: number;
}

const POWERS = [10, 100, 1000, 1e4, 1e5, 1e6, 1e8, 1e9];

/** What a value seems to be multiplied by, in words; null when it is near no power of ten and no exchange rate. The tolerance is in logarithms. */
export function factorBetween(value: number, base: number, rates: readonly Rate[], tolerance: number): string | null {
  const ratio = Math.log(value / base);
  const candidates = [
    ...POWERS.map((power) => ({ log: Math.log(power), words: `seems to be ${grouped(power)} times too large` })),
    ...POWERS.map((power) => ({ log: -Math.log(power), words: `seems to be ${grouped(power)} times too small` })),
    ...rates.map(({ unit, per }) => ({ log: Math.log(per), words: `seems to be in ${unit}` })),
  ];
  const gap = (log: number) => Math.abs(ratio - log);
  const nearest = candidates.reduce((best, one) => (gap(one.log) < gap(best.log) ? one : best));
  return gap(nearest.log) <= tolerance ? nearest.words : null;
}

/** The exchange rates that what is held implies: the newest period in which the totals are known in this unit and in another. */
export function rates(row: Observation, held: Holdings): Rate[] {
  if (row.measure !== "level") return [];
  const total = { ...row, flow: "exports", partner: "WLD", product: "TOTAL" } as const;
  const own = held.series(total);
  const found: Rate[] = [];
  for (const series of held.all) {
    const first = series.values().next().value;
    if (!first || first.unit === row.unit || first.measure !== "level" || first.flow !== "exports") continue;
    if (first.partner !== total.partner || first.product !== total.product || first.adjustment !== row.adjustment)
      continue;
    const both = [...series.values()].filter((one) => one.value && own.get(one.period)?.value).at(-1);
    if (both) found.push({ unit: first.unit, per: both.value! / own.get(both.period)!.value! });
  }
  return found;
}

function grouped(power: number): string {
  return String(power).replace(/\B(?=(\d{3})+$)/g, ",");
}
