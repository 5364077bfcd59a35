import type { Caption } from "../vocabulary/run.ts";
import type { Chart } from "./chart.ts";
import { balanceChart } from "./month-balance-chart.ts";
import { contributionChart, contributionsChart } from "./month-contribution-charts.ts";
import { growthChart, levelsChart } from "./month-flow-charts.ts";
import { goodsChart } from "./month-goods-chart.ts";
import type { MonthCharts } from "./month-line.ts";
import { partnerChart, streakChart } from "./month-partner-charts.ts";
import { partnerMonthsChart } from "./month-partner-months-chart.ts";
import { revisionsChart } from "./month-revisions-chart.ts";
import { shareChart } from "./month-share-chart.ts";
import { surprisesChart } from "./month-surprises-chart.ts";

/** The charts that the month has words and figures for, in no particular order; one with too short a history is left out. */
export function monthCharts(given: MonthCharts): Chart[] {
  const makers: Record<string, (caption: Caption) => Chart | null> = {
    "growth-exports": (caption) => growthChart(given, "exports", caption),
    "growth-imports": (caption) => growthChart(given, "imports", caption),
    levels: (caption) => levelsChart(given, caption),
    "balance-by-year": (caption) => balanceChart(given, caption),
    "partner-growth": (caption) => partnerChart(given, caption),
    streak: (caption) => streakChart(given, caption),
    contribution: (caption) => contributionChart(given, caption),
    contributions: (caption) => contributionsChart(given, caption),
    share: (caption) => shareChart(given, caption),
    "partner-months": (caption) => partnerMonthsChart(given, caption),
    goods: (caption) => goodsChart(given, caption),
    surprises: (caption) => surprisesChart(given, caption),
    revisions: (caption) => revisionsChart(given, caption),
  };
  return Object.entries(given.captions).flatMap(([id, caption]) => makers[id]?.(caption) ?? []);
}
