import type { Fact } from "../indicators/fact.ts";
import { computed, type Figures, factId, remember } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { yearToDate } from "../indicators/year-to-date.ts";
import {
  firstMonth,
  yearToDate as januaryTo,
  lastMonth,
  monthsOf,
  shift,
  wholeYear,
  yearEarlier,
  yearOf,
} from "../vocabulary/months.ts";
import { type Period, span } from "../vocabulary/period.ts";
import { subjectName, total } from "../vocabulary/trade.ts";
import type { Required } from "./finding.ts";
import { asCase } from "./history.ts";
import { weight } from "./weight.ts";

/** Only with so few months left is a round number in reach worth telling. */
const LAST_MONTHS = 3;
/** The round number in reach: a tenth of the power of ten in which the year's balance lies. */
function roundStep(value: number): number {
  return 10 ** (Math.floor(Math.log10(value)) - 1);
}

/**
 * What the rest of the year would need of the balance: to match the whole of the year before, as an average a month; or,
 * in the last months, to reach the next round number beyond what repeating last year's months would bring.
 * Nothing after the year's last month, and nothing when the balance is negative.
 */
export function findRequired(figures: Figures): Required[] {
  const subject = total("balance");
  const year = yearOf(figures.month);
  const left = 12 - Number(lastMonth(figures.month).slice(5));
  const now = yearToDate(figures, subject, januaryTo(figures.month));
  const before = yearToDate(figures, subject, wholeYear(year - 1));
  if (left === 0 || !now || !before || now.value <= 0 || before.value <= 0) return [];
  const rest = span(shift(lastMonth(figures.month), 1), `${year}-12` as Period);
  const repeated = level(figures, subject, yearEarlier(rest));
  if (left <= LAST_MONTHS) return repeated ? [toRound(figures, { now, before, left, year, repeated })] : [];
  return now.value < before.value ? [toMatch(figures, { now, before, left, year })] : [];
}

interface Sums {
  readonly now: Fact;
  readonly before: Fact;
  readonly left: number;
  readonly year: number;
}

function toMatch(figures: Figures, { now, before, left, year }: Sums): Required {
  const done = 12 - left;
  const need = fact(
    figures,
    "need",
    [now, before],
    (before.value - now.value) / left,
    `(balance of ${year - 1} − balance of ${year} so far) ÷ ${left} months left`,
  );
  const average = fact(figures, "average", [now], now.value / done, `balance of ${year} so far ÷ ${done} months`);
  return required(figures, { aim: "match", year, left, need, facts: { need, average, value: now, year: before } });
}

function toRound(figures: Figures, { now, left, year, repeated }: Sums & { repeated: Fact }): Required {
  const projected = fact(
    figures,
    "repeated",
    [now, repeated],
    now.value + repeated.value,
    `balance so far + balance of the same months of ${year - 1}`,
  );
  const step = roundStep(projected.value);
  const mark = (Math.floor(projected.value / step) + 1) * step;
  const need = fact(
    figures,
    "need",
    [now],
    (mark - now.value) / left,
    `(round number − balance so far) ÷ ${left} months left`,
  );
  const target: Fact = {
    ...need,
    id: factId(figures, total("balance"), "required.round", figures.month),
    value: mark,
    step,
    label: "Next round number above what repeating last year would bring",
    formula: "rounded up to the next tenth of its power of ten",
  };
  return required(figures, {
    aim: "round",
    year,
    left,
    need,
    facts: { need, projected, repeated, target, value: now },
  });
}

const LABELS: Readonly<Record<string, string>> = {
  need: "needed a month",
  average: "average a month so far",
  repeated: "if the remaining months repeat those of a year earlier",
};

function fact(figures: Figures, name: string, parts: readonly Fact[], value: number, formula: string): Fact {
  const id = factId(figures, total("balance"), `required.${name}`, figures.month);
  const step = Math.max(...parts.map((part) => part.step));
  return remember(figures, id, () =>
    computed(parts, {
      value,
      unit: parts[0]!.unit,
      step,
      period: figures.month,
      label: `Balance, ${LABELS[name]}`,
      formula,
    }),
  )!;
}

function required(
  figures: Figures,
  made: { aim: Required["aim"]; year: number; left: number; need: Fact; facts: Record<string, Fact> },
): Required {
  const months = monthsOf(span(firstMonth(figures.calendar[0]!.period), lastMonth(figures.month))).flatMap(
    (month) => level(figures, total("balance"), month) ?? [],
  );
  const highest = months.reduce<Fact | null>((best, one) => (best && best.value >= one.value ? best : one), null);
  return {
    kind: "required",
    id: `required:${subjectName(total("balance"))}`,
    subject: total("balance"),
    period: figures.month,
    aim: made.aim,
    year: made.year,
    monthsLeft: made.left,
    aboveAll: highest !== null && made.need.value > highest.value,
    facts: { ...made.facts, ...(highest ? { highest } : {}) },
    proof: {
      predicate: "arithmetic on the balance so far; no forecast",
      falseIf: "the balance so far or last year's were another",
      searched: months[0] ? { from: months[0].period, to: months.at(-1)!.period, count: months.length } : null,
      cases: [asCase(made.need)],
      boundary: highest && asCase(highest),
    },
    // Arithmetic on what is known is neither rare nor common: it never leads.
    bits: 0,
    trueIn: 0,
    outOf: 0,
    weight: weight(figures, total("balance")) / 2,
  };
}
