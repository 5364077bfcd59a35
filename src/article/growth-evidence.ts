import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { yearOnYearFromLevels } from "../indicators/year-on-year-from-levels.ts";
import { yearToDateGrowth } from "../indicators/year-to-date-growth.ts";
import { entryFor } from "../vocabulary/calendar.ts";
import { lastMonth, shift, yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Flow, total, WORLD } from "../vocabulary/trade.ts";
import type { About } from "./claim.ts";
import { levels } from "./level-evidence.ts";
import { GROWTH, known, type Part, plain } from "./part.ts";

/** The growth of a flow by every way to tell it: first print, cumulated table, as known, and worked out from levels. */
export function growths(figures: Figures, about: About, period: Period, currency: string): (Part | null)[] {
  if (currency !== figures.economy.currency) return inOtherTerms(figures, about, period, currency);
  if (about.flow === "trade") return [ratio(figures, about, period, yearEarlier(period), 0.6)];
  if (about.flow === "balance") return [ratio(figures, about, period, yearEarlier(period), 3)];
  const subject = { ...about, flow: about.flow };
  const own = yearOnYear(figures, subject, period);
  const slack = roughnessOf(figures, about, period, own);
  const first = firstPrint(figures, subject, "year-on-year", period);
  const cumulated = period.includes("/") ? yearToDateGrowth(figures, subject, period) : null;
  const worked = yearOnYearFromLevels(figures, subject, period);
  return [
    plain(first, slack),
    plain(cumulated, slack),
    plain(own, slack),
    plain(worked, slack, "worked out from levels"),
  ];
}

/** Rates of months whose release survives are revised little; those known only from a later archive may be quite others. */
function roughnessOf(figures: Figures, about: About, period: Period, own: Fact | null): number {
  // Partners' growth is often told in the other currency, which the text need not say.
  if (about.partner !== WORLD) return figures.economy.currencies.length > 1 ? GROWTH.elsewhere : GROWTH.partner;
  const release = entryFor(figures.calendar, period)?.period;
  const survives = release && firstPrint(figures, total("exports"), "year-on-year", release) !== null;
  if (own?.method !== "published") return GROWTH.total;
  return survives ? GROWTH.printed : GROWTH.late;
}

/** Growth in another currency: as the office printed it, else from levels in it. */
function inOtherTerms(figures: Figures, about: About, period: Period, currency: string): (Part | null)[] {
  const rate = (flow: Flow) => known(figures, { ...about, flow }, "year-on-year", `percent ${currency}`, period);
  const printed = about.flow === "exports" || about.flow === "imports" ? rate(about.flow) : null;
  return [printed, ratio(figures, about, period, yearEarlier(period), 1, currency)];
}

/** Change between two levels in percent; null across zero. */
function ratio(
  figures: Figures,
  about: About,
  period: Period,
  base: Period,
  slack: number,
  currency = figures.economy.currency,
): Part | null {
  const [now] = levels(figures, about, period, currency);
  const [then] = levels(figures, about, base, currency);
  if (!now || !then || now.fact.value * then.fact.value <= 0) return null;
  const value = 100 * (Math.abs(now.fact.value) / Math.abs(then.fact.value) - 1);
  const id = `${now.fact.id} ÷ ${then.fact.id}`;
  return {
    fact: { id, value, step: 0.1, period, unit: "percent" },
    printed: false,
    rough: slack,
    slack,
    how: "worked out from levels",
  };
}

/** The change on the month before, worked out from unadjusted levels. */
export function monthly(figures: Figures, about: About, period: Period): (Part | null)[] {
  return [ratio(figures, about, period, shift(lastMonth(period), -1), 1.5)];
}
