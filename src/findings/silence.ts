import type { Figures } from "../indicators/figures.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { forecasts } from "../indicators/forecast.ts";
import { level } from "../indicators/level.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { firstMonth, monthsOf, shift, yearEarlier } from "../vocabulary/months.ts";
import { span } from "../vocabulary/period.ts";
import { type Flow, type Subject, total, withPartner } from "../vocabulary/trade.ts";
import { growthHistory, runLength } from "./history.ts";

const NAME = /^([\w-]+):(exports|imports|balance)\.(?:total|partner\.(\w+))/;

/** Why a claim of that name is not made of the month, a sentence each; empty when nothing but the claim itself stands against it. */
export function silence(figures: Figures, id: string): string[] {
  const [, kind, flow, partner] = NAME.exec(id) ?? [];
  if (kind === undefined || flow === undefined) return [];
  const subject = partner === undefined ? total(flow as Flow) : withPartner(flow as Flow, partner);
  const own = (REASONS[kind] ?? withoutGrowth)(figures, subject);
  return own.length > 0 || flow === "balance" ? own : withoutGrowth(figures, subject);
}

type Reasons = (figures: Figures, subject: Subject) => string[];

const REASONS: Readonly<Record<string, Reasons>> = {
  surprise: withoutForecast,
  record: withShortPast,
  streak: withShortRun,
  extreme: withGap,
  revision: (figures, subject) =>
    firstPrint(figures, subject, "level", figures.month) || firstPrint(figures, subject, "year-on-year", figures.month)
      ? []
      : [`The first print of ${figures.month} does not survive, so that nothing can be said to have been revised.`],
};

function withoutGrowth(figures: Figures, subject: Subject): string[] {
  if (subject.flow === "balance" || yearOnYear(figures, subject, figures.month)) return [];
  const before = yearEarlier(figures.month);
  const [now, then] = [level(figures, subject, figures.month), level(figures, subject, before)];
  if (now && then && now.unit !== then.unit)
    return [
      `The level of ${figures.month} is in ${now.unit} and that of ${before} in ${then.unit}: growth is not worked out across a change of currency.`,
    ];
  const lacks = [...(now ? [] : [figures.month]), ...(then ? [] : [before])];
  return [
    `There is no rate for ${figures.month}: none is printed, and the level of ${lacks.join(" and that of ")} is not known.`,
  ];
}

function withoutForecast(figures: Figures, { flow }: Subject): string[] {
  const month = figures.month;
  if (forecasts(figures, flow, month).length === 0)
    return figures.forecasts.some((row) => row.flow === flow && row.period === month)
      ? [
          `The forecasts for ${month} are of polls without a name, or of another measure: a forecast belongs to a named poll.`,
        ]
      : [`No forecast for ${month} is stored.`];
  const measure = flow === "balance" ? "level" : "year-on-year";
  return firstPrint(figures, total(flow), measure, month)
    ? []
    : [`A forecast is set against the first print, and that of ${month} does not survive.`];
}

/** As many months must have been looked through as a record of a month needs. */
const RECORD = 60;
const STREAK = 3;

function withShortPast(figures: Figures, subject: Subject): string[] {
  if (figures.month.includes("/")) return [];
  const first = firstMonth(figures.calendar[0]!.period);
  if (first === figures.month) return [];
  const earlier = monthsOf(span(first, shift(figures.month, -1)));
  const known = earlier.filter((month) => level(figures, subject, month) !== null).length;
  return known < RECORD
    ? [`A record of a month is claimed over at least ${RECORD} earlier ones; there are ${known}.`]
    : [];
}

function withShortRun(figures: Figures, subject: Subject): string[] {
  const moments = growthHistory(figures, subject);
  const sign = Math.sign(moments.at(-1)?.fact?.value ?? 0);
  if (sign === 0) return [];
  const length = runLength(moments, (fact) => Math.sign(fact.value) === sign);
  const gap = moments.at(-1 - length)?.fact === null ? " Before it a figure is missing." : "";
  return length < STREAK ? [`A streak is told from ${STREAK} periods on; this one has ${length}.${gap}`] : [];
}

function withGap(figures: Figures, subject: Subject): string[] {
  const gap = growthHistory(figures, subject).findLast(({ fact }) => fact === null);
  return gap ? [`The figure of ${gap.period} is missing, and nothing is compared across a gap.`] : [];
}
