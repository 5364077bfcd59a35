import type { Holdings } from "../../../src/observations/holdings.ts";
import type { Observation } from "../../../src/observations/observation.ts";
import type { Economy } from "../../../src/vocabulary/economy.ts";
import { groupBy } from "../../../src/vocabulary/group-by.ts";
import { lastMonth, shift } from "../../../src/vocabulary/months.ts";
import { ALL_GOODS, WORLD } from "../../../src/vocabulary/trade.ts";

/** One mistake in a release: the rows that are wrong by what they became. */
export interface Fault {
  readonly kind: "multiplied" | "repeated" | "swapped" | "swapped throughout" | "transposed";
  /** How large it is, as a share of what was right; of a swap how far the flows are apart. */
  readonly size: number;
  readonly changed: ReadonlyMap<Observation, Observation>;
}

/** Every mistake of the four kinds that a release admits: rows of the totals and of the watched partners, every pair of digits of the totals. */
export function faultsIn(rows: readonly Observation[], before: Holdings, economy: Economy): Fault[] {
  const watched = new Set([...economy.watch.lead, ...economy.watch.destinations, ...economy.watch.origins]);
  const levels = rows.filter(({ measure, value }) => measure === "level" && value);
  const totals = levels.filter(({ partner, product }) => partner === WORLD && product === ALL_GOODS);
  const partners = levels.filter(({ partner, product }) => watched.has(partner) && product === ALL_GOODS);
  return [
    ...[...totals, ...partners].map(multiplied),
    ...repeated(rows, before),
    ...swapped(partners),
    ...swappedThroughout(swapped(partners)),
    ...totals.flatMap(transposed),
  ];
}

const to = (row: Observation, value: number | null): [Observation, Observation] => [row, { ...row, value }];

function multiplied(row: Observation): Fault {
  return { kind: "multiplied", size: 1000, changed: new Map([to(row, row.value! * 1000)]) };
}

/** The newest month with the figures of the month before it. */
function repeated(rows: readonly Observation[], before: Holdings): Fault[] {
  const newest = rows
    .map(({ period }) => lastMonth(period))
    .sort()
    .at(-1);
  const changed = rows.flatMap((row) => {
    const earlier = row.period === newest ? before.find(row, shift(row.period, -1))?.value : null;
    return earlier != null && row.value !== null ? [to(row, earlier)] : [];
  });
  const isAny = changed.some(
    ([was, is]) => was.measure === "level" && was.flow !== "balance" && was.value !== is.value,
  );
  return isAny ? [{ kind: "repeated", size: 1, changed: new Map(changed) }] : [];
}

function swapped(partners: readonly Observation[]): Fault[] {
  const pairs = groupBy(
    partners,
    ({ partner, unit, adjustment, period }) => `${partner}|${unit}|${adjustment}|${period}`,
  );
  return [...pairs.values()].flatMap((pair) => {
    const [out, into] = (["exports", "imports"] as const).map((flow) => pair.find((row) => row.flow === flow));
    if (!out || !into || out.value === into.value) return [];
    const size = Math.abs(Math.log(out.value! / into.value!));
    return [{ kind: "swapped" as const, size, changed: new Map([to(out, into.value), to(into, out.value)]) }];
  });
}

/** Partners whose flows are swapped in every currency and cumulation in which they come, where they come in more than one. */
function swappedThroughout(pairs: readonly Fault[]): Fault[] {
  const partnerOf = ({ changed }: Fault) => changed.keys().next().value!.partner;
  return [...groupBy(pairs, partnerOf).values()].flatMap((all) => {
    if (all.length < 2) return [];
    const size = Math.min(...all.map((one) => one.size));
    return [
      { kind: "swapped throughout" as const, size, changed: new Map(all.flatMap(({ changed }) => [...changed])) },
    ];
  });
}

function transposed(row: Observation): Fault[] {
  const digits = String(Math.round(Math.abs(row.value!) / row.step));
  return Array.from({ length: digits.length - 1 }, (_, at) => at).flatMap((at) => {
    if (digits[at] === digits[at + 1]) return [];
    const other = digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2);
    const value = Number(other) * row.step * Math.sign(row.value!);
    const size = Math.abs(value / row.value! - 1);
    return [{ kind: "transposed" as const, size, changed: new Map([to(row, value)]) }];
  });
}
