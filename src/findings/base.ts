import type { Figures } from "../indicators/figures.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { entryFor, periodsUpTo } from "../vocabulary/calendar.ts";
import { lastMonth, shift, yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Subject, subjectName, total } from "../vocabulary/trade.ts";
import type { Base } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** So many earlier figures, at most and at least, decide whether a base is high or low. */
const WINDOW = 60;
const MINIMUM = 24;
/** Beyond these parts of its past, and of these rates, a base is called high or low. */
const HIGH = { part: 0.75, rate: 5 };
const LOW = { part: 0.25, rate: -2 };

/** The growth a year earlier against which this release, and the next one, are measured. */
export function findBases(figures: Figures): Base[] {
  const next = nextPeriod(figures);
  return [total("exports"), total("imports")].flatMap((subject) =>
    [figures.month, ...(next ? [next] : [])].flatMap((of) => baseOf(figures, subject, of) ?? []),
  );
}

// The calendar may not reach beyond this month: the next period is then told from last year's.
function nextPeriod(figures: Figures): Period | null {
  const month = shift(lastMonth(figures.month), 1);
  const lastYear = entryFor(figures.calendar, yearEarlier(month));
  return lastYear ? shift(lastYear.period, 12) : null;
}

function baseOf(figures: Figures, subject: Subject, of: Period): Base | null {
  const value = yearOnYear(figures, subject, yearEarlier(of));
  if (!value) return null;
  const past = periodsUpTo(figures.calendar, value.period)
    .slice(0, -1)
    .flatMap((period) => yearOnYear(figures, subject, period) ?? [])
    .slice(-WINDOW);
  const below = past.filter((one) => one.value < value.value).length / Math.max(past.length, 1);
  const height =
    past.length < MINIMUM
      ? "ordinary"
      : below >= HIGH.part && value.value >= HIGH.rate
        ? "high"
        : below <= LOW.part && value.value <= LOW.rate
          ? "low"
          : "ordinary";
  return {
    kind: "base",
    id: `base:${subjectName(subject)}@${of}`,
    subject,
    period: figures.month,
    height,
    of,
    facts: { value },
    proof: {
      predicate: `growth a year earlier was ${height} among the ${past.length} figures before it`,
      falseIf: `it lay ${height === "high" ? "below the upper" : height === "low" ? "above the lower" : "in the upper or lower"} quarter of them`,
      searched: past[0] ? { from: past[0].period, to: value.period, count: past.length } : null,
      cases: [asCase(value)],
      boundary: null,
    },
    ...rarityAmong(past, (one) => Math.abs(one.value) >= Math.abs(value.value)),
    weight: weight(figures, subject) / 2,
  };
}
