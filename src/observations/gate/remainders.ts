import type { Period } from "../../vocabulary/period.ts";
import { ALL_GOODS } from "../../vocabulary/trade.ts";
import type { Holdings, Series } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { errorAgainst, habitOf } from "./habit.ts";
import { pastLike } from "./past-like.ts";
import { positive } from "./reference.ts";
import { type Whole, wholesOf } from "./wholes-of.ts";
import type { Testimony, Witness } from "./witness.ts";

const LEAST = 2;

/** What the held parts of a total or a group leave over of it, for the whole and for each of its parts; of two ways to part a whole the firmer counts. */
export const remainders: Witness = (row, held, economy) => {
  if (row.flow === "balance" || row.product !== ALL_GOODS) return [];
  const firmest = new Map<string, Spoken>();
  for (const whole of wholesOf(economy)) {
    const spoken = spokenOf(whole, row, held);
    if (spoken && spoken.largest < (firmest.get(whole.code)?.largest ?? Number.POSITIVE_INFINITY))
      firmest.set(whole.code, spoken);
  }
  return [...firmest.values()].map(({ testimony }) => testimony);
};

interface Spoken {
  readonly largest: number;
  readonly testimony: Testimony;
}

function spokenOf(whole: Whole, row: Observation, held: Holdings): Spoken | null {
  const isWhole = row.partner === whole.code;
  if (!isWhole && !whole.parts.includes(row.partner)) return null;
  const series = held.series({ ...row, partner: whole.code });
  const all = positive(series, row.period);
  const parts = whole.parts
    .map((partner) => held.series({ ...row, partner }))
    .filter((one) => positive(one, row.period));
  if (all === null || parts.length < LEAST) return null;
  const habit = habitOf(
    pastLike(series, row.period).map((one) => leftOver(series, parts, one)),
    (row.step * parts.length) / all,
  );
  if (habit === null) return null;
  const sum = parts.reduce((so, part) => so + part.get(row.period)!.value!, 0);
  const share = (value: number) => (isWhole ? (value - sum) / value : (all - sum - value + row.value!) / all);
  return { largest: habit.largest, testimony: (value) => errorAgainst(habit, share(value)) };
}

/** The share of a whole that its parts leave over in a period; null when one of them is missing. */
function leftOver(whole: Series, parts: readonly Series[], period: Period): number | null {
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
