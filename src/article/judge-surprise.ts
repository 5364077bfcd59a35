import type { Figures } from "../indicators/figures.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { forecasts } from "../indicators/forecast.ts";
import { level } from "../indicators/level.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Flow, type Subject, subjectName, total } from "../vocabulary/trade.ts";
import type { SurpriseClaim } from "./claim.ts";
import type { Vintages } from "./evidence.ts";
import { valueInWords } from "./in-words.ts";
import { type Judgement, unchecked } from "./verdict.ts";

/** The verdict on "beat", "missed", "in line" and "unexpectedly", against the poll that is named or every poll. */
export function judgeSurprise(claim: SurpriseClaim, { release }: Vintages): Judgement {
  const { flow } = claim.about;
  if (flow === "trade") return unchecked(claim, "no poll asks for two-way trade");
  const value = outcome(release, total(flow), claim.period);
  const asked = polls(release, flow, claim.poll, claim.period);
  if (value === null || asked.length === 0) return unchecked(claim, claim.doubt ?? "we hold no such forecast");
  const gaps = asked.map((forecast) => value - forecast);
  const small = flow === "balance" ? 2e9 : 0.3;
  const facts = [`surprise:${subjectName(total(flow))}`];
  const unit = flow === "balance" ? release.economy.currency : "percent";
  const right = `${valueInWords(value, unit)} against ${asked.map((one) => valueInWords(one, unit)).join(" or ")}`;
  const base = { claim, facts, right, now: null, because: right };
  if (gaps.some((gap, index) => bearsOut(claim.verdict, gap, small, value, asked[index]!)))
    return { ...base, verdict: "supported", slip: null };
  if (claim.doubt) return { ...unchecked(claim, claim.doubt, facts), right };
  const clear = gaps.every((gap) => Math.abs(gap) >= small);
  if (
    !clear ||
    claim.verdict === "unexpected" ||
    claim.verdict === "in-line" ||
    (value < 0 !== asked.every((one) => one < 0 === value < 0) && value < 0)
  )
    return { ...unchecked(claim, "it is too close to tell", facts), right };
  return { ...base, verdict: "contradicted", slip: "reversed" };
}

function bearsOut(
  verdict: SurpriseClaim["verdict"],
  gap: number,
  small: number,
  value: number,
  forecast: number,
): boolean {
  switch (verdict) {
    case "beat":
      return gap > 0;
    case "missed":
      return gap < 0;
    case "over":
      return gap > 0 || (value < 0 && gap < 0);
    case "under":
      return gap < 0 || (value < 0 && gap > 0);
    case "in-line":
      return Math.abs(gap) <= small;
    case "unexpected":
      return value * forecast < 0 || Math.abs(gap) >= 3 * small;
    default:
      return verdict satisfies never;
  }
}

function outcome(figures: Figures, subject: Subject, period: Period): number | null {
  const measure = subject.flow === "balance" ? "level" : "year-on-year";
  const now = subject.flow === "balance" ? level(figures, subject, period) : yearOnYear(figures, subject, period);
  return (firstPrint(figures, subject, measure, period) ?? now)?.value ?? null;
}

function polls(figures: Figures, flow: Flow, poll: string, period: Period): number[] {
  const named = forecasts(figures, flow, period).filter((one) => poll === "any" || one.poll.id === poll);
  const measure = flow === "balance" ? "level" : "year-on-year";
  const nameless = figures.forecasts.filter(
    (row) =>
      poll === "any" &&
      row.source === "unnamed" &&
      row.flow === flow &&
      row.measure === measure &&
      row.period === period,
  );
  return [...named.map(({ fact }) => fact.value), ...nameless.flatMap((row) => row.value ?? [])];
}
