import { contribution } from "../indicators/contribution.ts";
import type { Figures } from "../indicators/figures.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { roundTo } from "../vocabulary/digits.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Caption } from "../vocabulary/run.ts";
import { total, withPartner } from "../vocabulary/trade.ts";
import type { Chart, Line } from "./chart.ts";
import { composition } from "./composition.ts";
import { contributions } from "./contributions.ts";
import { asPoint, chartWords, FEWEST, known, lineOf, type MonthCharts } from "./month-line.ts";
import { partnersApart } from "./partners-apart.ts";
import { unbroken } from "./unbroken.ts";

/** Reference periods in the chart over time. */
const PERIODS = 25;

/** What each partner, and all the others together, added to the growth of exports in the month; null with fewer than three partners. */
export function contributionChart(given: MonthCharts, caption: Caption): Chart | null {
  const { figures } = given;
  const codes = partnersApart(figures.economy);
  const parts = codes.flatMap((code) => {
    const value = contribution(figures, withPartner("exports", code), figures.month)?.value;
    return value === undefined ? [] : [{ code, name: nameOf(figures, code), value }];
  });
  const rest = restOf(
    figures,
    parts.map((part) => part.code),
    figures.month,
  );
  const words = chartWords(given);
  const all = rest === null ? parts : [...parts, { code: "rest", name: words.others, value: rest }];
  const lead = figures.economy.watch.lead;
  return parts.length < 3
    ? null
    : composition(
        { id: "contribution", foot: given.foot, flow: "exports", parts: all, lead, rest: "rest", digits: 1 },
        caption,
        words,
      );
}

/** What the leading partner and all the others added to the growth of exports over two years; null with too short a history. */
export function contributionsChart(given: MonthCharts, caption: Caption): Chart | null {
  const { figures } = given;
  const lead = figures.economy.watch.lead[0];
  if (lead === undefined) return null;
  const periods = periodsUpTo(figures.calendar, figures.month).slice(-PERIODS);
  const own = lineOf(given, lead, withPartner("exports", lead), periods, (period) =>
    contribution(figures, withPartner("exports", lead), period),
  );
  const words = chartWords(given);
  const rest: Line = {
    code: "rest",
    name: words.others,
    points: periods.map((period) => ({ ...asPoint(period, null), value: restOf(figures, [lead], period) })),
  };
  const ended = own.points.at(-1)?.value ?? null;
  const from = unbroken(own.points);
  const since = (line: Line): Line => ({ ...line, points: line.points.slice(from) });
  return known(since(own)) < FEWEST || ended === null
    ? null
    : contributions(
        { id: "contributions", foot: given.foot, lead: since(own), rest: since(rest), digits: 1 },
        caption,
        words,
      );
}

/** What is left of the growth of exports when the named partners are taken out; null when any is missing. */
function restOf(figures: Figures, codes: readonly string[], period: Period): number | null {
  const whole = contribution(figures, total("exports"), period);
  const parts = codes.map((code) => contribution(figures, withPartner("exports", code), period));
  if (!whole || parts.some((part) => part === null)) return null;
  return roundTo(whole.value - parts.reduce((sum, part) => sum + part!.value, 0), whole.step);
}

function nameOf({ economy }: Figures, code: string): string {
  return economy.partners.find((partner) => partner.code === code)?.short ?? code;
}
