import { errorAgainst, habitOf } from "./habit.ts";
import { ratio } from "./other-flow.ts";
import { pastLike } from "./past-like.ts";
import { positive } from "./reference.ts";
import type { Witness } from "./witness.ts";

/** The same figure in another currency, against the exchange rate that the two had in the months before. */
export const otherCurrency: Witness = (row, held, { currencies }) =>
  currencies.flatMap(({ code }) => {
    const [own, other] = [held.series(row), held.series({ ...row, unit: code })];
    const twin = code === row.unit ? null : positive(other, row.period);
    if (twin === null || other.get(row.period)!.release !== row.release) return [];
    const past = pastLike(own, row.period).map((one) => ratio(own, other, one));
    const habit = habitOf(past, row.step / Math.abs(row.value!) + other.get(row.period)!.step / twin);
    return habit === null ? [] : [(value) => errorAgainst(habit, Math.log(value / twin))];
  });
