import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { periodBefore } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { subjectName, withPartner } from "../vocabulary/trade.ts";
import type { Divergence } from "./finding.ts";
import { asCase, growthHistory, runLength, searched } from "./history.ts";
import { rarity } from "./rarity.ts";
import { weight } from "./weight.ts";

/** At least so many other destinations, and so large a part of those known, must go the other way. */
const OTHERS = 3;
const PART = 0.75;

/** The partner that leads the watch list against the other destinations: one falls (or rises) by the threshold or more, the others go the other way. */
export function findDivergences(figures: Figures): Divergence[] {
  return figures.economy.watch.lead.flatMap((lead) => divergenceOf(figures, lead) ?? []);
}

function divergenceOf(figures: Figures, lead: string): Divergence | null {
  const found = split(figures, lead, figures.month);
  if (!found) return null;
  const subject = withPartner("exports", lead);
  const moments = growthHistory(figures, subject);
  const length = runLength(moments, beyond(figures, found.lead));
  const past = pooled(figures, found.lead, length);
  const others = found.others.map(({ code }) => code);
  const before = periodBefore(figures.calendar, figures.month);
  const previous = before ? yearOnYear(figures, subject, before) : null;
  return {
    kind: "divergence",
    id: `divergence:${subjectName(subject)}`,
    subject,
    period: figures.month,
    lead,
    others,
    to: found.lead.value < 0 ? "fall" : "rise",
    facts: {
      value: found.lead,
      ...(previous ? { previous } : {}),
      ...Object.fromEntries(found.others.map(({ code, fact }) => [code, fact])),
    },
    proof: {
      predicate: `exports to ${lead} went one way by ${figures.economy.threshold} percent or more, for ${length} period(s) now, those to ${others.join(", ")} the other`,
      falseIf: `fewer than ${OTHERS} of the watched destinations, or less than ${PART * 100} percent of those known, went the other way`,
      searched: searched(moments),
      cases: [asCase(found.lead), ...found.others.map(({ fact }) => asCase(fact))],
      boundary: null,
    },
    ...rarity(past.trueIn, past.outOf),
    weight:
      weight(figures, subject) + others.reduce((sum, code) => sum + weight(figures, withPartner("exports", code)), 0),
  };
}

function beyond(figures: Figures, lead: Fact): (fact: Fact) => boolean {
  const sign = Math.sign(lead.value);
  return (fact) => sign * fact.value >= figures.economy.threshold;
}

// The lead's own past is short: how often any watched destination ran so long against the others is counted.
function pooled(figures: Figures, lead: Fact, length: number): { trueIn: number; outOf: number } {
  const codes = [...new Set([...figures.economy.watch.lead, ...figures.economy.watch.destinations])];
  const cases = codes.flatMap((code) => {
    const moments = growthHistory(figures, withPartner("exports", code)).filter(
      (moment) => moment.period !== figures.month,
    );
    return moments.flatMap((moment, index) =>
      moment.fact ? [{ code, period: moment.period, run: runLength(moments, beyond(figures, lead), index) }] : [],
    );
  });
  return {
    trueIn: cases.filter((one) => one.run >= length && split(figures, one.code, one.period)).length,
    outOf: cases.length,
  };
}

interface Other {
  readonly code: string;
  readonly fact: Fact;
}

function split(figures: Figures, lead: string, period: Period): { lead: Fact; others: Other[] } | null {
  const fact = yearOnYear(figures, withPartner("exports", lead), period);
  if (!fact || Math.abs(fact.value) < figures.economy.threshold) return null;
  const known = apart(figures, lead).flatMap((code) => {
    const other = yearOnYear(figures, withPartner("exports", code), period);
    return other ? [{ code, fact: other }] : [];
  });
  const others = known
    .filter((other) => other.fact.value * fact.value < 0)
    .sort((a, b) => Math.abs(b.fact.value) - Math.abs(a.fact.value) || (a.code < b.code ? -1 : 1));
  return others.length >= OTHERS && others.length >= PART * known.length ? { lead: fact, others } : null;
}

/** The watched destinations that are neither the lead, nor inside another watched group, nor hold the lead: none is counted twice. */
function apart(figures: Figures, lead: string): string[] {
  const { destinations } = figures.economy.watch;
  const insideOf = (code: string) => figures.economy.partners.find((partner) => partner.code === code)?.contains ?? [];
  return destinations.filter(
    (code) =>
      code !== lead && !insideOf(code).includes(lead) && !destinations.some((group) => insideOf(group).includes(code)),
  );
}
