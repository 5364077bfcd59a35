import type { Surprise } from "../findings/finding.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { forecasts } from "../indicators/forecast.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { roundTo } from "../vocabulary/digits.ts";
import type { Caption } from "../vocabulary/run.ts";
import { total, WORLD } from "../vocabulary/trade.ts";
import type { Chart } from "./chart.ts";
import { gaps } from "./gaps.ts";
import { chartWords, FEWEST, type MonthCharts } from "./month-line.ts";

/** Reference periods on the axis. */
const PERIODS = 25;

/** First prints of exports' growth against the forecasts of them over two years; null when this month had no forecast or too few months had one. */
export function surprisesChart(given: MonthCharts, caption: Caption): Chart | null {
  const { figures } = given;
  const found = given.findings.find(
    (one): one is Surprise =>
      one.kind === "surprise" && one.subject.flow === "exports" && one.subject.partner === WORLD,
  );
  const all = periodsUpTo(figures.calendar, figures.month).slice(-PERIODS);
  const outcomes = all.flatMap((period) => {
    const [forecast, outcome] = [
      forecasts(figures, "exports", period)[0]?.fact,
      firstPrint(figures, total("exports"), "year-on-year", period),
    ];
    if (!forecast || !outcome) return [];
    const gap = roundTo(outcome.value - forecast.value, Math.min(forecast.step, outcome.step));
    return [{ period, earlier: forecast.value, later: outcome.value, gap }];
  });
  if (!found || outcomes.length < FEWEST) return null;
  const periods = all.slice(all.indexOf(outcomes[0]!.period));
  const words = chartWords(given);
  const heads = [words.forecast, words.outcome] as const;
  return gaps(
    { id: "surprises", foot: given.foot, flow: "exports", periods, gaps: outcomes, heads, digits: 1 },
    caption,
    words,
  );
}
