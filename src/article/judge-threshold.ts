import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { yearToDate } from "../indicators/year-to-date.ts";
import {
  yearToDate as januaryTo,
  lastMonth,
  monthAt,
  monthNumber,
  shift,
  wholeYear,
  yearOf,
} from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Subject, subjectName } from "../vocabulary/trade.ts";
import type { ThresholdClaim } from "./claim.ts";
import type { Vintages } from "./evidence.ts";
import { valueInWords } from "./in-words.ts";
import { type Judgement, type Slip, unchecked } from "./verdict.ts";

/** The verdict on "surpassing all of last year" and "for the first time above a round number", by every method of reckoning. */
export function judgeThreshold(claim: ThresholdClaim, vintages: Vintages): Judgement {
  const { about, period } = claim;
  const currency = claim.currency ?? vintages.release.economy.currency;
  if (about.flow === "trade" || period === null || currency !== vintages.release.economy.currency)
    return unchecked(claim, claim.doubt ?? "we hold no such series");
  const subject = { ...about, flow: about.flow };
  const looks = [vintages.release, vintages.latest].flatMap(
    (figures) =>
      (claim.kind === "exceeds" ? exceeding(claim, subject, figures) : crossing(claim, subject, figures)) ?? [],
  );
  const fact = `${subjectName(subject)}.${period.includes("/") ? "year-to-date" : "level"}`;
  const right = looks[0]
    ? `${valueInWords(looks[0].now, currency)} against ${valueInWords(looks[0].before, currency)}`
    : null;
  const base = { claim, facts: [fact], right, now: null, because: right ?? "" };
  if (looks.some((one) => one.holds)) return { ...base, verdict: "supported", slip: null };
  if (claim.doubt || looks.length === 0)
    return { ...unchecked(claim, claim.doubt ?? "we hold no such series", [fact]), right };
  const slip: Slip = "since";
  return looks.every((one) => one.refuted)
    ? { ...base, verdict: "contradicted", slip }
    : { ...unchecked(claim, "it is too close to tell", [fact]), right };
}

interface Crossing {
  readonly now: number;
  readonly before: number;
  readonly holds: boolean;
  readonly refuted: boolean;
}

function exceeding({ year, period }: ThresholdClaim, subject: Subject, figures: Figures): Crossing | null {
  const now = yearToDate(figures, subject, period!);
  const then = yearToDate(figures, subject, wholeYear(year!));
  if (!now || !then) return null;
  return { now: now.value, before: then.value, holds: now.value > then.value, refuted: now.value < then.value * 0.98 };
}

function crossing({ mark, period }: ThresholdClaim, subject: Subject, figures: Figures): Crossing | null {
  const yearly = period!.includes("/") && period !== figures.month;
  const now = yearly ? yearToDate(figures, subject, period!) : level(figures, subject, period!);
  const earlier = (yearly ? earlierYears(figures) : earlierMonths(figures)).flatMap(
    (one) => (yearly ? yearToDate(figures, subject, one) : level(figures, subject, one)) ?? [],
  );
  if (!now || earlier.length < 4) return null;
  const top = Math.max(...earlier.map((one) => one.value));
  const size = mark!;
  return {
    now: now.value,
    before: top,
    holds: now.value >= size * 0.995 && top < size,
    refuted: now.value < size * 0.97 || top > size * 1.02,
  };
}

function earlierYears({ calendar, month }: Figures): Period[] {
  const years: Period[] = [];
  for (let year = yearOf(calendar[0]!.period); year < yearOf(month); year++) years.push(wholeYear(year));
  return years.concat(
    lastMonth(month).endsWith("-01") ? [] : [januaryTo(shift(lastMonth(month), -1))].filter((one) => one.includes("/")),
  );
}

function earlierMonths({ calendar, month }: Figures): Period[] {
  const first = monthNumber(calendar[0]!.period.slice(0, 7) as Period);
  return Array.from({ length: monthNumber(lastMonth(month)) - first }, (_, index) => monthAt(first + index));
}
