import { contribution } from "../indicators/contribution.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { share } from "../indicators/share.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { yearOnYearFromLevels } from "../indicators/year-on-year-from-levels.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { subjectName, total, withPartner } from "../vocabulary/trade.ts";
import { apart } from "./apart.ts";
import type { Contribution } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** Smaller parts of growth than this, in points, are not told. */
const WORTH = 1;
/** So many partners at least must be known, and so large a part of the trade, in percent, for one to be called the largest. */
const PARTNERS = 4;
const COVERED = 40;
/** The levels must give the growth that is told, to so many points, before it is split into parts. */
const AGREES = 0.5;

interface Part {
  readonly code: string;
  readonly fact: Fact;
}

/** Of the watched partners that do not overlap, the one that added most to a flow's growth and the one that took most off it. */
export function findContributions(figures: Figures): Contribution[] {
  return (["exports", "imports"] as const).flatMap((flow) =>
    ([1, -1] as const).flatMap((sign) => contributionOf(figures, flow, sign) ?? []),
  );
}

function contributionOf(figures: Figures, flow: "exports" | "imports", sign: 1 | -1): Contribution | null {
  const codes = apart(figures.economy, flow);
  const parts = levelsAgree(figures, flow) ? partsOf(figures, flow, codes, figures.month) : [];
  const [first, next] = ordered(parts, sign);
  const covered = parts.reduce((sum, { code }) => sum + shareOf(figures, flow, code), 0);
  if (!first || !next || parts.length < PARTNERS || covered < COVERED) return null;
  if (sign * first.fact.value < WORTH || first.fact.value === next.fact.value) return null;
  const whole = yearOnYear(figures, total(flow), figures.month)!;
  const past = periodsUpTo(figures.calendar, figures.month)
    .slice(0, -1)
    .flatMap((period) => ordered(partsOf(figures, flow, codes, period), sign)[0]?.fact ?? []);
  const subject = withPartner(flow, first.code);
  return {
    kind: "contribution",
    id: `contribution:${subjectName(subject)}`,
    subject,
    period: figures.month,
    to: sign > 0 ? "up" : "down",
    facts: { value: first.fact, next: next.fact, whole },
    proof: {
      predicate: `its part in the growth of all ${flow} is the ${sign > 0 ? "largest" : "most negative"} of ${parts.map((one) => one.code).join(", ")}`,
      falseIf: "another of them had as large a part, or the levels did not give the growth that is told",
      searched: past[0] ? { from: past[0].period, to: figures.month, count: past.length + 1 } : null,
      cases: [asCase(first.fact)],
      boundary: asCase(next.fact),
    },
    ...rarityAmong(past, (one) => sign * one.value >= sign * first.fact.value),
    weight: weight(figures, subject),
  };
}

function partsOf(figures: Figures, flow: "exports" | "imports", codes: readonly string[], period: Period): Part[] {
  return codes.flatMap((code) => {
    const fact = contribution(figures, withPartner(flow, code), period);
    return fact ? [{ code, fact }] : [];
  });
}

function ordered(parts: readonly Part[], sign: 1 | -1): Part[] {
  return [...parts].sort((a, b) => sign * (b.fact.value - a.fact.value));
}

function shareOf(figures: Figures, flow: "exports" | "imports", code: string): number {
  return share(figures, withPartner(flow, code), figures.month)?.value ?? 0;
}

/** Whether levels give the growth that is told, within half a point: only then may it be split into parts that levels give. */
export function levelsAgree(figures: Figures, flow: "exports" | "imports"): boolean {
  const [told, worked] = [yearOnYear, yearOnYearFromLevels].map((growth) =>
    growth(figures, total(flow), figures.month),
  );
  return Boolean(told && worked && told.unit === worked.unit && Math.abs(told.value - worked.value) <= AGREES + 1e-9);
}
