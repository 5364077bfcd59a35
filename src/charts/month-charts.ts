import type { Caption } from "../vocabulary/run.ts";
import type { Chart } from "./chart.ts";
import { balanceChart } from "./month-balance-chart.ts";
import { growthChart, levelsChart } from "./month-flow-charts.ts";
import type { MonthCharts } from "./month-line.ts";
import { partnerChart, streakChart } from "./month-partner-charts.ts";

/** The charts that the month has words and figures for, in no particular order; one with too short a history is left out. */
export function monthCharts(given: MonthCharts): Chart[] {
  const makers: Record<string, (caption: Caption) => Chart | null> = {
    "growth-exports": (caption) => growthChart(given, "exports", caption),
    "growth-imports": (caption) => growthChart(given, "imports", caption),
    levels: (caption) => levelsChart(given, caption),
    "balance-by-year": (caption) => balanceChart(given, caption),
    "partner-growth": (caption) => partnerChart(given, caption),
    streak: (caption) => streakChart(given, caption),
  };
  return Object.entries(given.captions).flatMap(([id, caption]) => makers[id]?.(caption) ?? []);
}
