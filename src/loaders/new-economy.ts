import { stringify } from "yaml";
import type { CalendarEntry } from "../vocabulary/calendar.ts";
import type { Currency, Partner } from "../vocabulary/economy.ts";
import { monthAt, monthNumber } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../vocabulary/trade.ts";
import type { Reading } from "./sources/reading.ts";

/** How a new desk calls its economy and its partners. */
export interface Naming {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly agency: string;
  readonly url: string;
  readonly currency: Currency;
  readonly zone: string;
  /** How partners are called, as other economies' files have it, or by their names alone. */
  readonly partners: ReadonlyMap<string, Partner>;
}

const WATCHED = 8;

/** The text of economy.yaml for a new desk: every partner that the figures know, the largest ones watched. */
export function newEconomy(naming: Naming, readings: readonly Reading[]): string {
  const { id, code, name, agency, url, currency, zone, partners: called } = naming;
  const partners = [...new Set(readings.map(({ partner }) => partner))].filter((one) => one !== WORLD).sort();
  const products = [...new Set(readings.map(({ product }) => product))].filter((one) => one !== ALL_GOODS).sort();
  const largest = (flow: string) =>
    partners
      .map((one) => [one, sizeOf(readings, one, flow)] as const)
      .filter(([, size]) => size > 0)
      .sort(([, a], [, b]) => b - a)
      .map(([one]) => one);
  const [destinations, origins] = [largest("exports"), largest("imports")];
  const held = new Set(partners);
  const partner = (one: string): Partner => {
    const known = called.get(one) ?? { code: one, name: one, short: one, kind: "group" as const, contains: [] };
    return { ...known, contains: known.contains.filter((member) => held.has(member)) };
  };
  return `# Names and habits of ${name}'s trade statistics: a first draft, to be read through and made your own.\n${stringify(
    {
      ...{ id, code, name, adjective: name, possessive: `${name}'s` },
      agency: { name: agency, short: agency, url },
      currency: currency.code,
      currencies: [currency],
      scale: "billion",
      adjustment: "unadjusted",
      valuation: { exports: "FOB", imports: "CIF" },
      combined: null,
      release: { zone, time: "09:00" },
      partners: partners.map(partner),
      watch: {
        lead: destinations.slice(0, 1),
        destinations: destinations.slice(1, 1 + WATCHED),
        origins: origins.slice(0, WATCHED),
      },
      products: products.map((one) => ({ code: one, name: one, within: null })),
      milestones: [],
      threshold: 10,
      polls: [{ id: "unnamed", name: "poll" }],
    },
    { lineWidth: 0 },
  )}`;
}

/** The calendar of the months in which both totals are known, each on a day so long after its month, none after today. */
export function newCalendar(readings: readonly Reading[], today: string, lag: number): CalendarEntry[] {
  const months = (flow: string) =>
    new Set(
      readings
        .filter(
          (one) =>
            one.flow === flow &&
            one.partner === WORLD &&
            one.product === ALL_GOODS &&
            one.period.length === 7 &&
            one.value !== null,
        )
        .map(({ period }) => period),
    );
  const [out, into] = [months("exports"), months("imports")];
  const both = [...out].filter((month) => into.has(month)).sort();
  // A calendar has no gap: it begins after the last one.
  const gap = both.findLastIndex((month, at) => at > 0 && monthNumber(month) !== monthNumber(both[at - 1]!) + 1);
  return both
    .slice(Math.max(gap, 0))
    .map((period) => ({ period, released: dayAfter(period, lag, today), time: "09:00", recorded: false }));
}

function dayAfter(period: Period, lag: number, today: string): string {
  const next = monthAt(monthNumber(period) + 1);
  const day = new Date(Date.UTC(Number(next.slice(0, 4)), Number(next.slice(5)) - 1, 1 + lag))
    .toISOString()
    .slice(0, 10);
  return day < today ? day : today;
}

function sizeOf(readings: readonly Reading[], partner: string, flow: string): number {
  const own = readings.filter(
    (one) =>
      one.partner === partner &&
      one.flow === flow &&
      one.product === ALL_GOODS &&
      one.value !== null &&
      one.period.length === 7,
  );
  return own
    .sort((a, b) => (a.period < b.period ? 1 : -1))
    .slice(0, 12)
    .reduce((sum, { value }) => sum + value!, 0);
}
