import type { Period } from "../../vocabulary/period.ts";
import type { Series } from "../holdings.ts";
import { errorAgainst, habitOf } from "./habit.ts";
import { pastLike } from "./past-like.ts";
import { positive } from "./reference.ts";
import type { Witness } from "./witness.ts";

/** The other way of the same trade, against the ratio that the two had in the months before. */
export const otherFlow: Witness = (row, held) => {
  if (row.flow === "balance") return [];
  const [own, other] = [
    held.series(row),
    held.series({ ...row, flow: row.flow === "exports" ? "imports" : "exports" }),
  ];
  const twin = positive(other, row.period);
  const habit = habitOf(pastLike(own, row.period).map((one) => ratio(own, other, one)));
  return twin === null || habit === null ? [] : [(value) => errorAgainst(habit, Math.log(value / twin))];
};

/** The logarithm of one series over another in a period; null without either. */
export function ratio(own: Series, other: Series, period: Period): number | null {
  const [value, twin] = [positive(own, period), positive(other, period)];
  return value === null || twin === null ? null : Math.log(value / twin);
}
