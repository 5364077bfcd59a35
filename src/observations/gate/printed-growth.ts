import { shift } from "../../vocabulary/months.ts";
import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { errorAgainst, sameness } from "./habit.ts";
import { pastLike } from "./past-like.ts";
import { positive } from "./reference.ts";
import type { Testimony, Witness } from "./witness.ts";

const BACK = { "year-on-year": 12, "month-on-month": 1 } as const;
/** In points. */
const UNPROVEN = 2;

/** The growth that is printed with a level. */
export const printedGrowth: Witness = (row, held) =>
  row.flow === "balance"
    ? []
    : (["year-on-year", "month-on-month"] as const).flatMap((measure) =>
        ["percent", `percent ${row.unit}`].flatMap((unit) => spoken({ ...row, measure, unit }, row, held)),
      );

function spoken(key: Observation, row: Observation, held: Holdings): Testimony[] {
  const [growth, levels] = [held.series(key), held.series(row)];
  const back = BACK[key.measure as keyof typeof BACK];
  const printed = growth.get(row.period);
  const base = positive(levels, shift(row.period, -back));
  if (printed?.value == null || printed.release !== row.release || base === null) return [];
  const gaps = pastLike(growth, row.period).flatMap((one) => {
    const [said, value, was] = [growth.get(one)?.value, positive(levels, one), positive(levels, shift(one, -back))];
    return said == null || value === null || was === null ? [] : Math.abs(said - (value / was - 1) * 100);
  });
  const habit = sameness(gaps, printed.step + (row.step / base) * 100, UNPROVEN);
  return [(value) => errorAgainst(habit, printed.value! - (value / base - 1) * 100)];
}
