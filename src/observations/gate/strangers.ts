import { monthsOf } from "../../vocabulary/months.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { reference } from "./reference.ts";
import type { Doubt, Submission } from "./submission.ts";
import { amount, told } from "./told.ts";

/** Exports and imports of one economy, and balances of one series, were never so many times each other. */
const TIMES = 20;
const LEAST = 3;

/** Levels without a history of their own that cannot be: a part above every total that is held, a total many times the other flow, a balance many times any before. */
export function strangers({ rows, after }: Submission): Doubt[] {
  const paceOf = paces(after);
  return rows.flatMap((row) => {
    if (row.measure !== "level" || !row.value) return [];
    if (row.flow !== "balance" && reference(after.series(row), row.period) !== null) return [];
    const bound = boundOf(row, rows, after, paceOf);
    if (bound === null || Math.abs(row.value) <= bound) return [];
    const what = `${told(row)} is above ${amount(bound, row.unit)}, the most that it could be by what is held.`;
    return [{ check: "stranger", row, what }];
  });
}

function boundOf(
  row: Observation,
  rows: readonly Observation[],
  held: Holdings,
  paceOf: ReturnType<typeof paces>,
): number | null {
  if (row.flow === "balance") return TIMES * largestBefore(row, held) || null;
  if (row.partner !== WORLD || row.product !== ALL_GOODS)
    return paceOf(row) * monthsOf(row.period).length || TIMES * largestPeer(row, rows) || null;
  const other = held.find({ ...row, flow: row.flow === "exports" ? "imports" : "exports" }, row.period);
  return other?.value ? TIMES * other.value : null;
}

/** The largest balance of the series per month, without the row; 0 with too few of them. */
function largestBefore(row: Observation, held: Holdings): number {
  const others = [...held.series(row).values()].filter(({ period, value }) => period !== row.period && value !== null);
  if (others.length < LEAST) return 0;
  return monthsOf(row.period).length * Math.max(...others.map(perMonth));
}

/** The largest of the other parts that come with a row; 0 with too few of them. */
function largestPeer(row: Observation, rows: readonly Observation[]): number {
  const peers = rows.filter(
    (one) =>
      one !== row &&
      one.flow === row.flow &&
      one.period === row.period &&
      one.unit === row.unit &&
      one.product === row.product &&
      one.measure === row.measure &&
      one.value,
  );
  return peers.length < LEAST ? 0 : Math.max(...peers.map((one) => one.value!));
}

/** The largest total of a row's flow, unit and adjustment per month. */
function paces(held: Holdings) {
  const known = new Map<string, number>();
  return (row: Observation): number => {
    const name = `${row.flow}|${row.unit}|${row.adjustment}`;
    const pace =
      known.get(name) ??
      Math.max(0, ...[...held.series({ ...row, partner: WORLD, product: ALL_GOODS }).values()].map(perMonth));
    known.set(name, pace);
    return pace;
  };
}

function perMonth({ value, period }: Observation): number {
  return Math.abs(value ?? 0) / monthsOf(period).length;
}
