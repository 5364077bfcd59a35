import { change } from "../indicators/change.ts";
import type { Figures } from "../indicators/figures.ts";
import { yearToDateFirstPrints, yearToDateSummed } from "../indicators/year-to-date-first-prints.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { yearToDate as januaryTo } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Flow, subjectName, total } from "../vocabulary/trade.ts";
import type { Revision } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** A revision of the year so far is told when it is as large as this part of the past ones or rarer, over so many of them. */
const RARE = 0.25;
const PAST = 8;

/**
 * The year so far, its months added up, against the same sum of their first prints: told when the two differ in sign, or
 * by more than most years so far were revised. Silent in January, and when a first print does not survive.
 */
export function findYearRevisions(figures: Figures): Revision[] {
  return (["exports", "imports", "balance"] as const).flatMap((flow) => yearRevision(figures, flow) ?? []);
}

function yearRevision(figures: Figures, flow: Flow): Revision | null {
  const found = revisedYear(figures, flow, figures.month);
  if (!found || Math.abs(found.gap.value) <= found.gap.step / 2) return null;
  const past = periodsUpTo(figures.calendar, figures.month)
    .slice(0, -1)
    .flatMap((period) => revisedYear(figures, flow, period) ?? []);
  const rare = rarityAmong(past, (one) => one.size >= found.size);
  const large = past.length >= PAST && rare.trueIn / rare.outOf <= RARE;
  return large || found.now.value * found.first.value < 0 ? revision(figures, flow, found, rare) : null;
}

function revision(
  figures: Figures,
  flow: Flow,
  { first, now, gap }: NonNullable<ReturnType<typeof revisedYear>>,
  rare: ReturnType<typeof rarityAmong>,
): Revision {
  return {
    kind: "revision",
    id: `revision:${subjectName(total(flow))}.year-to-date`,
    subject: total(flow),
    period: figures.month,
    measure: "year-to-date",
    to: gap.value > 0 ? "up" : "down",
    facts: { value: now, first, gap },
    proof: {
      predicate: "the months of the year so far add up to another sum than their first prints",
      falseIf: "the two sums were equal, or most years so far had been revised by as much",
      searched: null,
      cases: [asCase(first), asCase(now)],
      boundary: null,
    },
    ...rare,
    weight: weight(figures, total(flow)) / 2,
  };
}

/** The sum of the year so far as first published and as known now, and how far they are apart in parts of the first; null when either is not known. */
function revisedYear(figures: Figures, flow: Flow, period: Period) {
  const span = januaryTo(period);
  if (span === period) return null;
  const [first, now] = [yearToDateFirstPrints, yearToDateSummed].map((sum) => sum(figures, total(flow), span));
  const gap = first && now && change(figures, now, first, span);
  return first && now && gap && first.value !== 0
    ? { first, now, gap, size: Math.abs(gap.value) / Math.abs(first.value) }
    : null;
}
