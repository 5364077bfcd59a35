import type { Period } from "../vocabulary/period.ts";
import { type Flow, withPartner } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";

/** A partner and its level. */
export interface Ranked {
  readonly code: string;
  readonly level: Fact;
}

// A past is looked through twice, as itself and as the year before the next one: each order is worked out once.
const kept = new WeakMap<Figures["facts"], Map<string, readonly Ranked[]>>();

/** The single countries with a level in the period, the largest first; groups are not ranked with their members. */
export function ranking(figures: Figures, flow: Flow, period: Period): readonly Ranked[] {
  const orders = kept.get(figures.facts) ?? new Map<string, readonly Ranked[]>();
  kept.set(figures.facts, orders);
  const key = `${flow}@${period}`;
  const order = orders.get(key) ?? ordered(figures, flow, period);
  orders.set(key, order);
  return order;
}

function ordered(figures: Figures, flow: Flow, period: Period): Ranked[] {
  const countries = figures.economy.partners.filter((partner) => partner.kind === "country");
  const known = countries.flatMap(({ code }) => {
    const fact = level(figures, withPartner(flow, code), period);
    return fact ? [{ code, level: fact }] : [];
  });
  return known.sort((a, b) => b.level.value - a.level.value || (a.code < b.code ? -1 : 1));
}

/** The place of a country among the countries reported, 1 for the largest; null when it has no level, or shares its place. */
export function rank(figures: Figures, flow: Flow, code: string, period: Period): Fact | null {
  return rememberOf(figures, withPartner(flow, code), "rank", period, () => {
    const order = ranking(figures, flow, period);
    const at = order.findIndex((one) => one.code === code);
    const own = order[at];
    if (!own || order.some((other) => other.code !== code && other.level.value === own.level.value)) return null;
    const label = `${subjectLabel(figures.economy, withPartner(flow, code))}, place among the countries reported`;
    return computed(
      order.slice(0, at + 2).map((one) => one.level),
      {
        value: at + 1,
        unit: "place",
        step: 1,
        period,
        label,
        formula: "count of countries with a larger level, plus one",
      },
    );
  });
}
