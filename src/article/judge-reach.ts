import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { level } from "../indicators/level.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { yearToDate } from "../indicators/year-to-date.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import {
  firstMonth,
  yearToDate as januaryTo,
  lastMonth,
  monthNumber,
  monthsOf,
  yearEarlier,
} from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Subject, subjectName } from "../vocabulary/trade.ts";
import type { About, RecordClaim, SinceClaim } from "./claim.ts";
import type { Vintages } from "./evidence.ts";
import { periodInWords, valueInWords } from "./in-words.ts";
import { type Judgement, unchecked } from "./verdict.ts";

type Moment = { readonly period: Period; readonly fact: Fact | null };

/** How a claim fares in one way of looking at the series: true, false by a clear margin (with the case that refutes it), or open. */
interface Look {
  readonly holds: boolean;
  readonly refuted: Fact | null;
}

/** The verdict on "the fastest since", "a nine-month high", "the first fall since", in every vintage and way of counting. */
export function judgeSince(claim: SinceClaim, vintages: Vintages): Judgement {
  const subject = subjectOf(claim.about);
  if (!subject || (claim.of === "growth" && subject.flow === "balance"))
    return unchecked(claim, "we hold no such series");
  const looks = series(vintages, (figures, period) =>
    claim.of === "level"
      ? level(figures, subject, period)
      : (firstPrint(figures, subject, "year-on-year", period) ?? yearOnYear(figures, subject, period)),
  ).flatMap((moments) => look(claim, moments) ?? []);
  return settle(claim, looks, `${subjectName(subject)}.${claim.of}`, "since");
}

function settle(claim: SinceClaim | RecordClaim, looks: readonly Look[], fact: string, slip: "since"): Judgement {
  const base = { claim, facts: [fact], now: null };
  if (looks.some((one) => one.holds))
    return { ...base, verdict: "supported", right: null, slip: null, because: "no month in between refutes it" };
  if (claim.doubt) return unchecked(claim, claim.doubt, [fact]);
  if (looks.length === 0) return unchecked(claim, "the series that we hold does not reach so far", [fact]);
  const [first] = looks;
  if (!first!.refuted || looks.some((one) => one.refuted === null))
    return unchecked(claim, "it is too close to tell", [fact]);
  const { period, value, unit } = first!.refuted;
  return {
    ...base,
    verdict: "contradicted",
    right: `${valueInWords(value, unit)} in ${periodInWords(period)}`,
    slip,
    because: `${periodInWords(period)} refutes it`,
  };
}

function subjectOf(about: About): Subject | null {
  return about.flow === "trade" ? null : { ...about, flow: about.flow };
}

/** The series as released and month by month, as known then and now. */
function series({ release, latest }: Vintages, of: (figures: Figures, period: Period) => Fact | null): Moment[][] {
  return [release, latest].flatMap((figures) => {
    const periods = periodsUpTo(figures.calendar, figures.month);
    const months = periods.slice(0, -1).flatMap((period) => monthsOf(period));
    return [periods, [...months, figures.month]].map((list) =>
      list.map((period) => ({ period, fact: of(figures, period) })),
    );
  });
}

function look(claim: SinceClaim, moments: readonly Moment[]): Look | null {
  const now = moments.at(-1)?.fact;
  if (!now) return null;
  const end = monthNumber(lastMonth(now.period));
  const from = claim.since ? monthNumber(lastMonth(claim.since)) : end - claim.months!;
  const earlier = moments.slice(0, -1);
  const span = earlier.filter(
    (one) => monthNumber(lastMonth(one.period)) >= from && monthNumber(firstMonth(one.period)) <= end,
  );
  const between = span.filter((one) => monthNumber(firstMonth(one.period)) > from);
  const at = earlier.find(
    (one) => monthNumber(firstMonth(one.period)) <= from && from <= monthNumber(lastMonth(one.period)),
  )?.fact;
  if (!at || between.some((one) => one.fact === null)) return null;
  return claim.first ? firstOfSign(claim, now, at, between) : extreme(claim, now, at, between);
}

function firstOfSign({ side, months }: SinceClaim, now: Fact, at: Fact, between: readonly Moment[]): Look {
  const of = (fact: Fact) => side * fact.value;
  const other = between.find((one) => of(one.fact!) > 0)?.fact ?? null;
  const holds = of(now) > 0 && other === null && (months !== null || of(at) > 0);
  const refuted =
    of(now) < -0.3 ? now : other && of(other) > 0.3 ? other : months === null && of(at) < -0.3 ? at : null;
  return { holds, refuted: holds ? null : refuted };
}

function extreme({ side, of, months }: SinceClaim, now: Fact, at: Fact, between: readonly Moment[]): Look {
  const margin = of === "growth" ? Math.max(now.step, 0.1) / 2 : Math.abs(now.value) * 0.001;
  const clear = of === "growth" ? 0.4 : Math.abs(now.value) * 0.03;
  const beyond = (fact: Fact) => side * (fact.value - now.value);
  const worst = between.reduce<Fact | null>(
    (best, one) => (best && beyond(best) >= beyond(one.fact!) ? best : one.fact),
    null,
  );
  const topped = worst !== null && beyond(worst) > margin;
  const reaches = months !== null || beyond(at) >= -margin;
  const refuted = worst && beyond(worst) > clear ? worst : !reaches && beyond(at) < -clear ? at : null;
  return { holds: !topped && reaches, refuted };
}

/** The verdict on "a record": against every earlier month, or the same months of every earlier year. */
export function judgeRecord(claim: RecordClaim, vintages: Vintages): Judgement {
  const subject = subjectOf(claim.about);
  const period = claim.period;
  if (!subject || period === null) return unchecked(claim, claim.doubt ?? "we hold no such series");
  const fact = `${subjectName(subject)}.level`;
  if (period !== vintages.release.month && period !== januaryTo(vintages.release.month))
    return unchecked(claim, claim.doubt ?? "it is of another time", [fact]);
  const looks = [vintages.release, vintages.latest].flatMap((figures) => recordLook(claim, subject, figures) ?? []);
  return settle(claim, looks, fact, "since");
}

function recordLook({ side, period }: RecordClaim, subject: Subject, figures: Figures): Look | null {
  const yearly = period!.includes("/");
  const of = (one: Period) => (yearly ? yearToDate(figures, subject, one) : level(figures, subject, one));
  const now = of(period!);
  const earlier = (
    yearly
      ? yearsBefore(period!, figures)
      : periodsUpTo(figures.calendar, figures.month)
          .slice(0, -1)
          .flatMap((one) => monthsOf(one))
  ).flatMap((one) => of(one) ?? []);
  if (!now || earlier.length < (yearly ? 4 : 36)) return null;
  const top = earlier.reduce((best, one) => (side * one.value > side * best.value ? one : best));
  const beyond = side * (top.value - now.value);
  return { holds: beyond < 0, refuted: beyond > Math.abs(now.value) * 0.02 ? top : null };
}

function yearsBefore(period: Period, { calendar }: Figures): Period[] {
  const years: Period[] = [];
  for (let one = yearEarlier(period); firstMonth(one) >= firstMonth(calendar[0]!.period); one = yearEarlier(one))
    years.push(one);
  return years;
}
