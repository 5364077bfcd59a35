import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { type Subject, subjectName, total, withPartner } from "../vocabulary/trade.ts";
import type { Swing } from "./finding.ts";
import { asCase, historyOf, type Moment, runLength, searched } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** The balance in all, and with the partner that leads the watch list, that changed sides against the period before; silent at nought and at a gap. */
export function findSwings(figures: Figures): Swing[] {
  const partners = figures.economy.watch.lead.map((code) => withPartner("balance", code));
  return [total("balance"), ...partners].flatMap((subject) => swingOf(figures, subject) ?? []);
}

function swingOf(figures: Figures, subject: Subject): Swing | null {
  const moments = historyOf(figures, (period) => level(figures, subject, period));
  const [before, now] = moments.slice(-2);
  if (!now?.fact || !before?.fact || now.period !== figures.month || !turned(before, now)) return null;
  const lasted = runLength(moments, (fact) => fact.value * before.fact!.value > 0, moments.length - 2);
  const boundary = moments[moments.length - 2 - lasted]?.fact ?? null;
  return {
    kind: "swing",
    id: `swing:${subjectName(subject)}`,
    subject,
    period: figures.month,
    to: now.fact.value > 0 ? "surplus" : "deficit",
    since: lasted > 1 && boundary && boundary.value * now.fact.value > 0 ? boundary.period : null,
    facts: { value: now.fact, previous: before.fact },
    proof: {
      predicate: `the balance changed sides from ${before.period} to ${now.period}, after ${lasted} period(s) on the other side`,
      falseIf: "either had the other sign, or was nought",
      searched: searched(moments),
      cases: [asCase(before.fact), asCase(now.fact)],
      boundary: boundary && asCase(boundary),
    },
    ...rarityAmong(moments.slice(1, -1), (moment, index) => turned(moments[index]!, moment)),
    weight: bilateralWeight(figures, subject),
  };
}

/** The weight of a balance with one partner: that of the exports and imports it is made of. */
export function bilateralWeight(figures: Figures, subject: Subject): number {
  if (subject.partner === total("balance").partner) return weight(figures, subject);
  return weight(figures, { ...subject, flow: "exports" }) + weight(figures, { ...subject, flow: "imports" });
}

function turned(before: Moment, now: Moment): boolean {
  return (before.fact?.value ?? 0) * (now.fact?.value ?? 0) < 0;
}
