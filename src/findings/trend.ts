import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { lastMonths } from "../indicators/last-months.ts";
import { lastMonthsGrowth } from "../indicators/last-months-growth.ts";
import { twoYearGrowth } from "../indicators/two-year-growth.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Flow, subjectName, total } from "../vocabulary/trade.ts";
import { levelsAgree } from "./contribution.ts";
import type { Trend } from "./finding.ts";
import { asCase, historyOf, searched } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** Up to this month the year so far says little, and twelve months say more. */
const EARLY = 3;

/**
 * Growth over a longer stretch, where it tells what the month's own growth does not: of three months when the month went
 * the other way, of twelve early in the year, of two years. Silent when the levels do not give the growth that is told.
 */
export function findTrends(figures: Figures): Trend[] {
  return (["exports", "imports"] as const).flatMap((flow) =>
    levelsAgree(figures, flow)
      ? (["three-months", "twelve-months", "two-years"] as const).flatMap((over) => trendOf(figures, flow, over) ?? [])
      : [],
  );
}

function trendOf(figures: Figures, flow: Flow, over: Trend["over"]): Trend | null {
  const [value, month] = [measure(figures, flow, over, figures.month), yearOnYear(figures, total(flow), figures.month)];
  if (!value || !month || value.unit !== month.unit || !tellsMore(figures, over, value, month)) return null;
  const sum = over === "twelve-months" ? lastMonths(figures, total(flow), 12, figures.month) : null;
  const past = historyOf(figures, (period) => measure(figures, flow, over, period)).slice(0, -1);
  const known = past.filter((moment) => moment.fact !== null);
  return {
    kind: "trend",
    id: `trend:${subjectName(total(flow))}.${over}`,
    subject: total(flow),
    period: figures.month,
    over,
    facts: { value, month, ...(sum ? { sum } : {}) },
    proof: {
      predicate: `the levels of ${over} give this growth`,
      falseIf: "a level among them were another, or missing",
      searched: searched(past),
      cases: [asCase(value)],
      boundary: asCase(month),
    },
    ...rarityAmong(known, (moment) => Math.abs(moment.fact!.value) >= Math.abs(value.value)),
    weight: weight(figures, total(flow)),
  };
}

function measure(figures: Figures, flow: Flow, over: Trend["over"], period: Period): Fact | null {
  if (over === "two-years") return twoYearGrowth(figures, total(flow), period);
  return lastMonthsGrowth(figures, total(flow), over === "three-months" ? 3 : 12, period);
}

function tellsMore(figures: Figures, over: Trend["over"], value: Fact, month: Fact): boolean {
  if (value.value === 0) return false;
  const number = Number(lastMonth(figures.month).slice(5));
  if (over === "two-years") return true;
  if (over === "twelve-months") return number <= EARLY;
  // Beside a January or the two months together, three months are those of a holiday and little else.
  return number > EARLY && value.value * month.value < 0;
}
