import type { Figures } from "../indicators/figures.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { forecasts } from "../indicators/forecast.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Subject, subjectName, total } from "../vocabulary/trade.ts";
import type { Reversal } from "./finding.ts";
import { asCase, growthHistory, type Moment, runLength, searched } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** Flows whose growth changed sign against the reference period before; nothing when either figure is missing or zero. */
export function findReversals(figures: Figures): Reversal[] {
  return [total("exports"), total("imports")].flatMap((subject) => reversalOf(figures, subject) ?? []);
}

function reversalOf(figures: Figures, subject: Subject): Reversal | null {
  const moments = growthHistory(figures, subject);
  const [before, now] = moments.slice(-2);
  if (!now?.fact || !before?.fact || now.period !== figures.month || !turned(before, now)) return null;
  const to = now.fact.value > 0 ? "rise" : "fall";
  const lasted = runLength(
    moments,
    (fact) => Math.sign(fact.value) === Math.sign(before.fact!.value),
    moments.length - 2,
  );
  const boundary = moments[moments.length - 2 - lasted]?.fact ?? null;
  return {
    kind: "reversal",
    id: `reversal:${subjectName(subject)}`,
    subject,
    period: figures.month,
    to,
    since: lasted > 1 && boundary && Math.sign(boundary.value) === Math.sign(now.fact.value) ? boundary.period : null,
    unexpectedBefore: wasUnexpected(figures, subject, before.period),
    facts: { value: now.fact, previous: before.fact },
    proof: {
      predicate: `growth changed sign from ${before.period} to ${now.period}, after ${lasted} period(s) of the other sign`,
      falseIf: "either figure had the other sign, or was zero",
      searched: searched(moments),
      cases: [asCase(before.fact), asCase(now.fact)],
      boundary: boundary && asCase(boundary),
    },
    ...rarityAmong(moments.slice(1, -1), (moment, index) => turned(moments[index]!, moment)),
    weight: weight(figures, subject),
  };
}

function wasUnexpected(figures: Figures, subject: Subject, period: Period): boolean {
  const forecast = forecasts(figures, subject.flow, period)[0]?.fact;
  const outcome = firstPrint(figures, subject, "year-on-year", period);
  return (forecast?.value ?? 0) * (outcome?.value ?? 0) < 0;
}

function turned(before: Moment, now: Moment): boolean {
  return (before.fact?.value ?? 0) * (now.fact?.value ?? 0) < 0;
}
