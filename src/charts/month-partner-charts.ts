import type { Streak } from "../findings/finding.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { periodBefore, periodsUpTo } from "../vocabulary/calendar.ts";
import type { Caption } from "../vocabulary/run.ts";
import { withPartner } from "../vocabulary/trade.ts";
import type { Chart, Line } from "./chart.ts";
import { chartWords, lineOf, type MonthCharts } from "./month-line.ts";
import { partnerGrowth } from "./partner-growth.ts";
import { streak } from "./streak.ts";

/** Reference periods around a run. */
const PERIODS = 20;

/** Growth of exports by watched destination, now and a period ago; null with fewer than three. */
export function partnerChart(given: MonthCharts, caption: Caption): Chart | null {
  const { figures } = given;
  const { watch, partners } = figures.economy;
  const before = periodBefore(figures.calendar, figures.month);
  const rows = [...new Set([...watch.lead, ...watch.destinations])].map((code) => ({
    code,
    name: partners.find((partner) => partner.code === code)?.short ?? code,
    now: yearOnYear(figures, withPartner("exports", code), figures.month)?.value ?? null,
    before: (before && yearOnYear(figures, withPartner("exports", code), before)?.value) ?? null,
  }));
  if (!before || rows.filter((row) => row.now !== null).length < 3) return null;
  return partnerGrowth(
    {
      id: "partner-growth",
      foot: given.foot,
      flow: "exports",
      now: figures.month,
      before,
      partners: rows,
      lead: watch.lead,
      digits: 1,
    },
    caption,
    chartWords(given),
  );
}

/** The run of the lead partner, as a run; null when it has none. */
export function streakChart(given: MonthCharts, caption: Caption): Chart | null {
  const { figures, findings } = given;
  const lead = figures.economy.watch.lead[0];
  const found = findings.find(
    (one): one is Streak => one.kind === "streak" && one.subject.flow === "exports" && one.subject.partner === lead,
  );
  if (!found || !lead) return null;
  const run = found.proof.cases.map((one) => one.period);
  const periods = periodsUpTo(figures.calendar, figures.month).slice(-Math.max(PERIODS, run.length + 2));
  const line = lineOf(given, lead, found.subject, periods, (period) => yearOnYear(figures, found.subject, period));
  const bound = found.of.startsWith("threshold")
    ? (found.of.endsWith("fall") ? -1 : 1) * figures.economy.threshold
    : null;
  const threshold = bound === null ? null : { value: bound, label: `${bound < 0 ? "\u2212" : "+"}${Math.abs(bound)}` };
  return streak(
    {
      id: "streak",
      foot: given.foot,
      line: trimmed(line),
      run,
      boundary: found.proof.boundary?.period ?? null,
      threshold,
      digits: 1,
    },
    caption,
    chartWords(given),
  );
}

// A series that begins late is drawn from its first figure on.
function trimmed(line: Line): Line {
  const first = line.points.findIndex((point) => point.value !== null);
  return { ...line, points: line.points.slice(Math.max(first, 0)) };
}
