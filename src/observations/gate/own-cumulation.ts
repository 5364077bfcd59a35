import { yearToDate } from "../../vocabulary/months.ts";
import { errorAgainst, sameness } from "./habit.ts";
import { pastLike } from "./past-like.ts";
import { stepOf } from "./step-of.ts";
import type { Witness } from "./witness.ts";

/** Of the month. */
const UNPROVEN = 0.02;

/** The year to date that a month adds to, or the month that a year to date adds. */
export const ownCumulation: Witness = (row, held) => {
  const series = held.series(row);
  const whole = yearToDate(row.period);
  const isWhole = row.period === whole;
  if (row.flow === "balance" || (row.period.length > 7 && !isWhole)) return [];
  const step = stepOf(series, whole);
  if (step === null || step.month.release !== series.get(whole)!.release) return [];
  const gaps = pastLike(series, whole).flatMap((one) => stepOf(series, one)?.gap ?? []);
  const habit = sameness(gaps, (row.step * 2) / step.month.value!, UNPROVEN);
  return [(value) => errorAgainst(habit, stepOf(series, whole, isWhole ? { whole: value } : { month: value })!.gap)];
};
