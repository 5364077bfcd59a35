import { revised } from "../findings/revision.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { roundTo } from "../vocabulary/digits.ts";
import type { Caption } from "../vocabulary/run.ts";
import { total } from "../vocabulary/trade.ts";
import type { Chart } from "./chart.ts";
import { gaps } from "./gaps.ts";
import { chartWords, type MonthCharts } from "./month-line.ts";

/** Reference periods, a year and the month itself. */
const PERIODS = 13;
const FEWEST_REVISED = 3;

/** How far growth stands from its first print over the last year, of the flow whose growth in this month was revised; null when it was not, or few others were. */
export function revisionsChart(given: MonthCharts, caption: Caption): Chart | null {
  const { figures, findings } = given;
  const found = findings.find(
    (one) =>
      one.kind === "revision" && one.measure === "year-on-year" && caption.title.some((run) => run.finding === one.id),
  );
  const flow = found?.subject.flow;
  if (flow !== "exports" && flow !== "imports") return null;
  const periods = periodsUpTo(figures.calendar, figures.month).slice(-PERIODS);
  if (periods.filter((period) => revised(figures, flow, "year-on-year", period)).length < FEWEST_REVISED) return null;
  const reprints = periods.flatMap((period) => {
    const first = firstPrint(figures, total(flow), "year-on-year", period);
    const now = yearOnYear(figures, total(flow), period);
    if (!first || !now) return [];
    const gap = roundTo(now.value - first.value, Math.min(first.step, now.step));
    return [{ period, earlier: first.value, later: now.value, gap }];
  });
  const words = chartWords(given);
  const heads = [words.first, words.now] as const;
  return gaps({ id: "revisions", foot: given.foot, flow, periods, gaps: reprints, heads, digits: 1 }, caption, words);
}
