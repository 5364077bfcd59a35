import { yearOnYear } from "../indicators/year-on-year.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import type { Caption } from "../vocabulary/run.ts";
import { withPartner } from "../vocabulary/trade.ts";
import type { Chart } from "./chart.ts";
import { chartWords, FEWEST, known, lineOf, type MonthCharts } from "./month-line.ts";
import { partnerMonths } from "./partner-months.ts";

/** Reference periods, a column each. */
const PERIODS = 13;
const FEWEST_PARTNERS = 4;

/** Growth of exports by watched destination over the last thirteen periods; null with fewer than four destinations that have so many as six figures. */
export function partnerMonthsChart(given: MonthCharts, caption: Caption): Chart | null {
  const { figures } = given;
  const { watch } = figures.economy;
  const periods = periodsUpTo(figures.calendar, figures.month).slice(-PERIODS);
  const lines = [...new Set([...watch.lead, ...watch.destinations])]
    .map((code) =>
      lineOf(given, code, withPartner("exports", code), periods, (period) =>
        yearOnYear(figures, withPartner("exports", code), period),
      ),
    )
    .filter((line) => known(line) >= FEWEST);
  const first = Math.min(...lines.map((line) => line.points.findIndex((point) => point.value !== null)));
  const shown = lines.map((line) => ({ ...line, points: line.points.slice(first) }));
  const named = new Set(caption.title.flatMap((run) => run.finding ?? []));
  const told = given.findings.filter((one) => named.has(one.id)).map((one) => one.subject.partner);
  return lines.length < FEWEST_PARTNERS
    ? null
    : partnerMonths(
        { id: "partner-months", foot: given.foot, lines: shown, lead: told, digits: 1 },
        caption,
        chartWords(given),
      );
}
