import { adjustedLevel } from "../indicators/adjusted-level.ts";
import { change } from "../indicators/change.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { monthOnMonth } from "../indicators/month-on-month.ts";
import { shift } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Flow, subjectName, total } from "../vocabulary/trade.ts";
import type { Monthly } from "./finding.ts";
import { asCase, historyOf, searched } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** Seasonally adjusted changes on the month before: of exports and imports in percent, of the balance in currency. */
export function findMonthly(figures: Figures): Monthly[] {
  return (["exports", "imports", "balance"] as const).flatMap((flow) => monthlyOf(figures, flow) ?? []);
}

function monthlyOf(figures: Figures, flow: Flow): Monthly | null {
  const subject = total(flow);
  const value = moved(figures, flow, figures.month);
  const level = adjustedLevel(figures, subject, figures.month);
  if (!value || !level) return null;
  const before = adjustedLevel(figures, subject, shift(figures.month, -1));
  const past = historyOf(figures, (period) => moved(figures, flow, period)).slice(0, -1);
  const known = past.filter((moment) => moment.fact !== null);
  return {
    kind: "monthly",
    id: `monthly:${subjectName(subject)}`,
    subject,
    period: figures.month,
    facts: { value, level, ...(before ? { before } : {}) },
    proof: {
      predicate: "the adjusted level differs from that of the month before by the change",
      falseIf: "either level were another",
      searched: searched(past),
      cases: [asCase(value)],
      boundary: null,
    },
    ...rarityAmong(known, (moment) => Math.abs(moment.fact!.value) >= Math.abs(value.value)),
    weight: weight(figures, subject),
  };
}

function moved(figures: Figures, flow: Flow, month: Period): Fact | null {
  if (flow !== "balance") return monthOnMonth(figures, total(flow), month);
  if (month.includes("/")) return null;
  return change(
    figures,
    adjustedLevel(figures, total(flow), month),
    adjustedLevel(figures, total(flow), shift(month, -1)),
    month,
  );
}
