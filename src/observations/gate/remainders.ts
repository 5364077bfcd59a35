import type { Economy } from "../../vocabulary/economy.ts";
import type { Period } from "../../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import type { Holdings, Series } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { errorAgainst, habitOf } from "./habit.ts";
import { pastLike } from "./past-like.ts";
import { positive } from "./reference.ts";

/** A total or a group, and the countries of it that are held. */
export interface Whole {
  readonly code: string;
  readonly countries: readonly string[];
}

const LEAST = 2;

/** The total with all countries, and each group with its member countries. */
export function wholesOf({ partners }: Economy): Whole[] {
  const countries = partners.filter(({ kind }) => kind === "country").map(({ code }) => code);
  const groups = partners.filter(({ kind }) => kind === "group");
  return [
    { code: WORLD, countries },
    ...groups.map(({ code, contains }) => ({ code, countries: contains.filter((one) => countries.includes(one)) })),
  ].filter((whole) => whole.countries.length >= LEAST);
}

/** What the countries leave over of a whole, as its share; only those count that the row's period has. */
export interface Remainder {
  readonly whole: Observation;
  readonly parts: readonly Series[];
  readonly past: readonly (number | null)[];
}

/** What is left over of a whole in the period and flow of a row; null where the whole or its countries are not held. */
export function remainderOf(row: Observation, { code, countries }: Whole, held: Holdings): Remainder | null {
  const series = held.series({ ...row, partner: code, product: ALL_GOODS });
  const whole = series.get(row.period);
  const parts = countries.map((partner) => held.series({ ...row, partner })).filter((one) => positive(one, row.period));
  if (!whole?.value || parts.length < LEAST) return null;
  return { whole, parts, past: pastLike(series, row.period).map((one) => leftOver(series, parts, one)) };
}

/** The share of a whole that its parts leave over in a period; null when one of them is missing. */
export function leftOver(whole: Series, parts: readonly Series[], period: Period): number | null {
  const all = positive(whole, period);
  if (all === null) return null;
  let sum = 0;
  for (const part of parts) {
    const value = positive(part, period);
    if (value === null) return null;
    sum += value;
  }
  return (all - sum) / all;
}

/** The remainders of an economy's totals and groups. */
export function remaindersOf(economy: Economy, held: Holdings) {
  const wholes = wholesOf(economy);
  return {
    /** By how many of their largest errors the remainders come nearer to what they were when the two flows of a partner are exchanged. */
    nearer: (pair: readonly [Observation, Observation]) =>
      wholes.reduce((sum, whole) => sum + nearerIn(whole, pair, held) + nearerIn(whole, [pair[1], pair[0]], held), 0),
  };
}

function nearerIn(whole: Whole, [row, other]: readonly [Observation, Observation], held: Holdings): number {
  const [isWhole, isPart] = [row.partner === whole.code, whole.countries.includes(row.partner)];
  if (row.product !== ALL_GOODS || (!isWhole && !isPart)) return 0;
  const remainder = remainderOf(row, whole, held);
  const habit = remainder && habitOf(remainder.past);
  if (!remainder || !habit) return 0;
  const all = remainder.whole.value!;
  const sum = remainder.parts.reduce((so, part) => so + part.get(row.period)!.value!, 0);
  const change = other.value! - row.value!;
  const exchanged = isWhole ? (all + change - sum) / (all + change) : (all - sum - change) / all;
  return errorAgainst(habit, (all - sum) / all) - errorAgainst(habit, exchanged);
}
