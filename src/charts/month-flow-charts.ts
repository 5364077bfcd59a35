import { forecasts } from "../indicators/forecast.ts";
import { level } from "../indicators/level.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { yearOf } from "../vocabulary/months.ts";
import type { Caption } from "../vocabulary/run.ts";
import { ALL_GOODS, total, WORLD } from "../vocabulary/trade.ts";
import type { Chart } from "./chart.ts";
import { growth } from "./growth.ts";
import { levels } from "./levels.ts";
import { chartWords, FEWEST, known, lineOf, type MonthCharts } from "./month-line.ts";

/** Reference periods on the axis of a growth chart, years on that of levels. */
const GROWTH = 25;
const LEVEL_YEARS = 10;

/** Growth of a flow over two years, with the forecasts there were; null with too short a history. */
export function growthChart(given: MonthCharts, flow: "exports" | "imports", caption: Caption): Chart | null {
  const { figures } = given;
  const periods = periodsUpTo(figures.calendar, figures.month).slice(-GROWTH);
  const line = lineOf(given, flow, total(flow), periods, (period) => yearOnYear(figures, total(flow), period));
  const forecast = periods.flatMap((period) =>
    forecasts(figures, flow, period)
      .slice(0, 1)
      .map(({ fact }) => ({ period, value: fact.value })),
  );
  return known(line) < FEWEST
    ? null
    : growth(
        { id: `growth-${flow}`, foot: given.foot, line, forecasts: forecast, digits: 1 },
        caption,
        chartWords(given),
      );
}

/** Levels of both flows over ten years, a record of exports marked; null with too short a history. */
export function levelsChart(given: MonthCharts, caption: Caption): Chart | null {
  const { figures } = given;
  const periods = periodsUpTo(figures.calendar, figures.month).filter(
    (period) => yearOf(period) > yearOf(figures.month) - LEVEL_YEARS,
  );
  const lines = (["exports", "imports"] as const).map((flow) =>
    lineOf(given, flow, total(flow), periods, (period) => level(figures, total(flow), period)),
  );
  const record = given.findings.find(
    (one) =>
      one.kind === "record" &&
      one.frame === "month" &&
      one.subject.partner === WORLD &&
      // A record of some goods is none of the line.
      one.subject.product === ALL_GOODS &&
      one.subject.flow === "exports" &&
      !one.period.includes("/"),
  );
  const mark = record ? { code: "exports", period: record.period, label: given.words.charts.record } : null;
  return lines.some((line) => known(line) < FEWEST)
    ? null
    : levels(
        { id: "levels", foot: given.foot, lines, combined: "average", record: mark, digits: 1 },
        caption,
        chartWords(given),
      );
}
