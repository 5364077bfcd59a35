import { yearEarlier } from "../../vocabulary/months.ts";
import { errorAgainst, sameness } from "./habit.ts";
import { ratio } from "./other-flow.ts";
import { pastLike } from "./past-like.ts";
import { positive } from "./reference.ts";
import type { Witness } from "./witness.ts";

/** In logarithms. */
const UNPROVEN = 0.05;

/** The same trade with the seasons left in or taken out, against what the season was a year before. */
export const otherAdjustment: Witness = (row, held) => {
  const adjustment = row.adjustment === "unadjusted" ? "seasonally-adjusted" : "unadjusted";
  const [own, other] = [held.series(row), held.series({ ...row, adjustment })];
  const [twin, usual] = [positive(other, row.period), ratio(own, other, yearEarlier(row.period))];
  if (row.flow === "balance" || twin === null || usual === null) return [];
  const gaps = pastLike(own, row.period).flatMap((one) => {
    const [now, before] = [ratio(own, other, one), ratio(own, other, yearEarlier(one))];
    return now === null || before === null ? [] : Math.abs(now - before);
  });
  const habit = sameness(gaps, row.step / twin, UNPROVEN);
  return [(value) => errorAgainst(habit, Math.log(value / twin) - usual)];
};
