import type { Period } from "../../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import type { Series } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { isYearToDate, pastLike } from "./past-like.ts";
import { allowedAfter } from "./proven.ts";
import { stepOf } from "./step-of.ts";
import type { Doubt, Submission } from "./submission.ts";
import { amount, told } from "./told.ts";
import { transposed } from "./transposed.ts";

/** Of the month: what a cumulated figure may take in of revisions to earlier months before there is a past to go by; those of parts are larger. */
const UNPROVEN = { total: 0.03, part: 0.2 };
/** Of the month: what is allowed where nothing ever was further apart. */
const FLOORS = { total: 0.012, part: 0.15 };

/** Cumulated figures that grow by something else than their last month, more than they ever did. */
export function cumulated({ rows, after }: Submission): Doubt[] {
  return rows.flatMap((row) => {
    if (row.measure !== "level" || row.flow === "balance" || !isYearToDate(row.period)) return [];
    const series = after.series(row);
    const step = stepOf(series, row.period);
    if (step === null || step.month.release !== row.release) return [];
    const floor = FLOORS[kindOf(row)] + (row.step * 2) / step.month.value!;
    if (
      step.gap <= floor ||
      step.gap <= allowedAfter(gapsBefore(series, row.period), { floor, unproven: UNPROVEN[kindOf(row)] })
    )
      return [];
    const near = Math.max(row.step, step.month.step) * 2 + step.month.value! * 0.003;
    const remark = transposed(step.month, row.value! - step.before, near);
    const other = remark === "" ? transposed(row, step.before + step.month.value!, near) : "";
    const shown = remark === "" ? row : step.month;
    const grew = `the year to date grew by ${amount(row.value! - step.before, row.unit)}, the month has ${amount(step.month.value!, row.unit)}`;
    return [{ check: "parts-and-total", row: shown, what: `${told(shown)}: ${grew}${remark}${other}.` }];
  });
}

function kindOf({ partner, product }: Observation): "total" | "part" {
  return partner === WORLD && product === ALL_GOODS ? "total" : "part";
}

function gapsBefore(series: Series, period: Period): number[] {
  return pastLike(series, period).flatMap((one) => stepOf(series, one)?.gap ?? []);
}
