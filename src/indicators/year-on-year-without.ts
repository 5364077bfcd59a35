import { roundTo } from "../vocabulary/digits.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Flow, total, withPartner } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";

/**
 * Growth of a flow with one partner left out, in percent: 100 × (total − partner) ÷ (the same a year earlier) − 100, from
 * levels. Null when one of the four is missing or in another currency, or when nothing but the partner was traded.
 */
export function yearOnYearWithout(figures: Figures, flow: Flow, code: string, period: Period): Fact | null {
  return rememberOf(figures, total(flow), `year-on-year-without.${code}`, period, () => {
    const parts = [period, yearEarlier(period)].flatMap((one) =>
      [total(flow), withPartner(flow, code)].map((subject) => level(figures, subject, one)),
    );
    if (!parts.every((part) => part !== null) || new Set(parts.map((part) => part.unit)).size > 1) return null;
    const [whole, part, wholeThen, partThen] = parts.map((one) => one.value) as [number, number, number, number];
    if (wholeThen - partThen <= 0) return null;
    return computed(parts, {
      value: roundTo(100 * ((whole - part) / (wholeThen - partThen) - 1), 0.1),
      unit: parts[0]!.unit === figures.economy.currency ? "percent" : `percent ${parts[0]!.unit}`,
      step: 0.1,
      period,
      label: `${subjectLabel(figures.economy, total(flow))} without those ${subjectLabel(figures.economy, withPartner(flow, code)).split(" ").slice(1).join(" ")}, change on a year earlier`,
      formula: "total minus partner, ÷ the same a year earlier − 1",
    });
  });
}
