import { yearEarlier } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import type { Series } from "../holdings.ts";
import { errorAgainst, habitOf } from "./habit.ts";
import { pastLike } from "./past-like.ts";
import { positive } from "./reference.ts";
import type { Witness } from "./witness.ts";

/** Growth on the year that a level would have, against its growth in the months before. */
export const ownPath: Witness = (row, held) => {
  if (row.flow === "balance") return [];
  const series = held.series(row);
  const base = positive(series, yearEarlier(row.period));
  const habit = habitOf(pastLike(series, row.period).map((one) => growth(series, one)));
  return base === null || habit === null ? [] : [(value) => errorAgainst(habit, Math.log(value / base))];
};

function growth(series: Series, period: Period): number | null {
  const [value, base] = [positive(series, period), positive(series, yearEarlier(period))];
  return value === null || base === null ? null : Math.log(value / base);
}
