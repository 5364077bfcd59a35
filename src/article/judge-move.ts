import type { Figures } from "../indicators/figures.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { level } from "../indicators/level.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { periodBefore } from "../vocabulary/calendar.ts";
import { lastMonth, shift, yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Subject, subjectName } from "../vocabulary/trade.ts";
import type { MoveClaim } from "./claim.ts";
import type { Vintages } from "./evidence.ts";
import { valueInWords } from "./in-words.ts";
import { type Judgement, unchecked } from "./verdict.ts";

/** The verdict on a move that is told without its figure. It is contradicted only when every way to look at it goes the other way. */
export function judgeMove(claim: MoveClaim, vintages: Vintages): Judgement {
  const { about, move } = claim;
  if (about.flow === "trade") return unchecked(claim, "two-way trade is not compared");
  const subject = { ...about, flow: about.flow };
  const changes = [vintages.release, vintages.latest].flatMap((figures) => changesOf(move, subject, figures));
  const fact = `${subjectName(subject)}.${about.flow === "balance" ? "level" : "year-on-year"}`;
  const wants = move === "up" || move === "faster" || move === "wider" ? 1 : -1;
  const right = changes[0] ? changes[0].says : null;
  if (changes.length === 0) return unchecked(claim, claim.doubt ?? "we hold no such figure");
  if (changes.some((one) => wants * one.by > 0))
    return { claim, verdict: "supported", facts: [fact], right, now: null, slip: null, because: right! };
  if (claim.doubt) return { ...unchecked(claim, claim.doubt, [fact]), right };
  if (!changes.every((one) => wants * one.by < -one.clear))
    return { ...unchecked(claim, "it is too close to tell", [fact]), right };
  return { claim, verdict: "contradicted", facts: [fact], right, now: null, slip: "reversed", because: right! };
}

interface Change {
  readonly by: number;
  readonly clear: number;
  readonly says: string;
}

function changesOf(move: MoveClaim["move"], subject: Subject, figures: Figures): Change[] {
  const { month } = figures;
  const before = periodBefore(figures.calendar, month);
  const rate = (period: Period | undefined) =>
    period ? (firstPrint(figures, subject, "year-on-year", period) ?? yearOnYear(figures, subject, period)) : null;
  const now = rate(month);
  if (subject.flow === "balance") {
    const sizes = [before, yearEarlier(month)].map((period) => sizeOf(figures, subject, period));
    const own = sizeOf(figures, subject, month);
    if (own === null || sizes.some((size) => size === null)) return [];
    return sizes.map((size) => ({
      by: own - size!,
      clear: own * 0.02,
      says: `${valueInWords(own, figures.economy.currency)} after ${valueInWords(size!, figures.economy.currency)}`,
    }));
  }
  if (!now) return [];
  if (move === "up" || move === "down") {
    const [level1, level0] = [
      level(figures, subject, lastMonth(month)),
      level(figures, subject, shift(lastMonth(month), -1)),
    ];
    const monthly = level1 && level0 ? 100 * (level1.value / level0.value - 1) : null;
    const yearly = { by: now.value, clear: 1, says: valueInWords(now.value, now.unit) };
    return monthly === null ? [yearly, { ...yearly, by: 0 }] : [yearly, { by: monthly, clear: 1, says: yearly.says }];
  }
  const then = rate(before);
  if (!then) return [];
  return [
    {
      by: Math.abs(now.value) - Math.abs(then.value),
      clear: 0.5,
      says: `${valueInWords(now.value, now.unit)} after ${valueInWords(then.value, then.unit)}`,
    },
  ];
}

function sizeOf(figures: Figures, subject: Subject, period: Period | undefined): number | null {
  const fact = period ? (firstPrint(figures, subject, "level", period) ?? level(figures, subject, period)) : null;
  return fact ? Math.abs(fact.value) : null;
}
