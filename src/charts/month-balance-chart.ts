import { yearToDate } from "../indicators/year-to-date.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { yearToDate as januaryTo, yearOf } from "../vocabulary/months.ts";
import type { Caption } from "../vocabulary/run.ts";
import { total } from "../vocabulary/trade.ts";
import { balanceByYear } from "./balance-by-year.ts";
import type { Chart } from "./chart.ts";
import { moneyTick } from "./money-tick.ts";
import { asPoint, chartWords, FEWEST, type MonthCharts } from "./month-line.ts";

/** Years of balances, each a line. */
const BALANCE_YEARS = 8;

/** The balance accumulating through this year and the years before, the highest milestone within reach drawn; null with too short a history. */
export function balanceChart(given: MonthCharts, caption: Caption): Chart | null {
  const { figures } = given;
  const periods = periodsUpTo(figures.calendar, figures.month).filter(
    (period) => yearOf(period) > yearOf(figures.month) - BALANCE_YEARS,
  );
  const points = periods.map((period) =>
    asPoint(januaryTo(period), yearToDate(figures, total("balance"), januaryTo(period))),
  );
  const highest = Math.max(...points.map((point) => point.value ?? 0));
  const words = chartWords(given);
  const marks = figures.economy.milestones
    .filter((mark) => mark.flow === "balance" && mark.frame === "year-to-date" && mark.at <= highest)
    .map((mark) => mark.at);
  const thresholds = marks.slice(-1).map((value) => ({ value, label: moneyTick(value, words) }));
  const enough = points.filter((point) => point.value !== null).length >= FEWEST;
  return enough
    ? balanceByYear(
        {
          id: "balance-by-year",
          foot: given.foot,
          points: points.map((point) => ({ ...point, period: point.period })),
          thresholds,
          digits: highest >= 1e12 ? 2 : 1,
        },
        caption,
        words,
      )
    : null;
}
