import { firstMonth, lastMonth, monthsOf, shift } from "../../vocabulary/months.ts";
import { type Period, span } from "../../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import type { Series } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import type { Doubt, Submission } from "./submission.ts";
import { amount, told } from "./told.ts";
import { transposed } from "./transposed.ts";

/** Of the month: what a cumulated figure may take in of revisions to earlier months; those of parts are larger. */
const FLOORS = { total: 0.03, part: 0.2 };
/** A total that kept to its months for so long may be held to it. */
const PROVEN = { steps: 8, floor: 0.012 };
const BEYOND = 1.5;

/** Cumulated figures that grow by something else than their last month, more than they ever did. */
export function cumulated({ rows, after }: Submission): Doubt[] {
  return rows.flatMap((row) => {
    if (row.measure !== "level" || row.flow === "balance" || !isYearToDate(row.period)) return [];
    const series = after.series(row);
    const step = stepOf(series, row.period);
    if (step === null || step.month.release !== row.release) return [];
    const limit = limitOf(row, gapsBefore(series, row.period)) + (row.step * 2) / step.month.value!;
    if (step.gap <= limit) return [];
    const near = Math.max(row.step, step.month.step) * 2 + step.month.value! * 0.003;
    const remark = transposed(step.month, row.value! - step.before, near);
    const other = remark === "" ? transposed(row, step.before + step.month.value!, near) : "";
    const shown = remark === "" ? row : step.month;
    const grew = `the year to date grew by ${amount(row.value! - step.before, row.unit)}, the month has ${amount(step.month.value!, row.unit)}`;
    return [{ check: "parts-and-total", row: shown, what: `${told(shown)}: ${grew}${remark}${other}.` }];
  });
}

interface Step {
  readonly month: Observation;
  readonly before: number;
  readonly gap: number;
}

function stepOf(series: Series, period: Period): Step | null {
  const [whole, month] = [series.get(period)?.value, series.get(lastMonth(period))];
  const before = series.get(span(firstMonth(period), shift(lastMonth(period), -1)))?.value;
  if (whole == null || before == null || !month?.value) return null;
  return { month, before, gap: Math.abs(whole - before - month.value) / month.value };
}

function limitOf({ partner, product }: Observation, gaps: readonly number[]): number {
  if (partner !== WORLD || product !== ALL_GOODS) return Math.max(FLOORS.part, BEYOND * Math.max(0, ...gaps));
  const floor = gaps.length >= PROVEN.steps ? PROVEN.floor : FLOORS.total;
  return Math.max(floor, BEYOND * Math.max(0, ...gaps));
}

function gapsBefore(series: Series, period: Period): number[] {
  const spans = [...series.keys()].filter((one) => one < period && isYearToDate(one)).sort();
  return spans.slice(-60).flatMap((one) => stepOf(series, one)?.gap ?? []);
}

function isYearToDate(period: Period): boolean {
  return period.length > 7 && firstMonth(period).endsWith("-01") && monthsOf(period).length <= 12;
}
