import type { Fact } from "../indicators/fact.ts";
import { type Figures, factId } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { yearToDate, yearToDateOtherwise } from "../indicators/year-to-date.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import type { Milestone as Mark } from "../vocabulary/economy.ts";
import { yearToDate as januaryTo, monthsOf, yearOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { subjectName, total } from "../vocabulary/trade.ts";
import type { Milestone } from "./finding.ts";
import { asCase, ENOUGH } from "./history.ts";
import { rarity } from "./rarity.ts";
import { weight } from "./weight.ts";

/** Round numbers that this release crossed for the first time in their frame, by each method by which they can be reckoned; silent over a short past. */
export function findMilestones(figures: Figures): Milestone[] {
  const found = figures.economy.milestones.flatMap((mark) => milestoneOf(figures, mark) ?? []);
  return found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.subject.flow === one.subject.flow &&
          other.frame === one.frame &&
          other.facts.mark!.value > one.facts.mark!.value,
      ),
  );
}

function milestoneOf(figures: Figures, mark: Mark): Milestone | null {
  const now = measure(figures, mark, figures.month);
  const other =
    mark.frame === "year-to-date" ? yearToDateOtherwise(figures, total(mark.flow), januaryTo(figures.month)) : null;
  if (!now || now.value < mark.at || (other && other.value < mark.at)) return null;
  const earlier = earlierOnes(figures, mark);
  const nearest = earlier.reduce<Fact | null>((best, one) => (best && best.value >= one.value ? best : one), null);
  if (!nearest || nearest.value >= mark.at || !reachesBack(mark, earlier)) return null;
  return {
    kind: "milestone",
    id: `milestone:${subjectName(total(mark.flow))}.${mark.frame}`,
    subject: total(mark.flow),
    period: figures.month,
    frame: mark.frame,
    crossedNow: true,
    facts: { value: now, nearest, mark: roundNumber(figures, mark) },
    proof: {
      predicate: `${mark.frame === "month" ? "a month" : "a year so far"} at or above ${mark.at}, and none before`,
      falseIf: "an earlier one reached it, or either way of reckoning falls short of it",
      searched: { from: earlier[0]!.period, to: earlier.at(-1)!.period, count: earlier.length },
      cases: [asCase(now), ...(other ? [asCase(other)] : [])],
      boundary: asCase(nearest),
    },
    ...rarity(0, earlier.length),
    weight: weight(figures, total(mark.flow)),
  };
}

// "For the first time" is no news of figures that have only just begun.
function reachesBack({ frame }: Mark, earlier: readonly Fact[]): boolean {
  if (frame === "month") return earlier.length >= ENOUGH.months;
  return new Set(earlier.map(({ period }) => yearOf(period))).size >= ENOUGH.years;
}

function measure(figures: Figures, mark: Mark, period: Period): Fact | null {
  return mark.frame === "month"
    ? period.includes("/")
      ? null
      : level(figures, total(mark.flow), period)
    : yearToDate(figures, total(mark.flow), januaryTo(period));
}

// For months, the single figures of months published together count too where they are known: an earlier crossing must not be missed.
function earlierOnes(figures: Figures, mark: Mark): Fact[] {
  const periods = periodsUpTo(figures.calendar, figures.month).slice(0, -1);
  const looked = mark.frame === "month" ? periods.flatMap((period) => monthsOf(period)) : periods;
  return looked.flatMap((period) => measure(figures, mark, period) ?? []);
}

function roundNumber(figures: Figures, mark: Mark): Fact {
  const id = factId(figures, total(mark.flow), `${mark.frame}.milestone`, figures.month);
  return {
    id,
    value: mark.at,
    unit: figures.economy.currency,
    // A mark is exact: its digits are all that were written down.
    step: 1,
    period: figures.month,
    label: "Round number watched",
    method: "published",
    formula: "listed among the economy's milestones",
    from: [],
    backfilled: false,
  };
}
