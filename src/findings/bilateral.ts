import { change } from "../indicators/change.ts";
import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import { subjectName, withPartner } from "../vocabulary/trade.ts";
import type { Bilateral } from "./finding.ts";
import { asCase, historyOf, searched } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { bilateralWeight } from "./swing.ts";

/** The balance with the partner that leads the watch list, with that of a year earlier; null when either was not published. */
export function findBilateral(figures: Figures): Bilateral[] {
  return figures.economy.watch.lead.flatMap((code) => bilateralOf(figures, code) ?? []);
}

function bilateralOf(figures: Figures, code: string): Bilateral | null {
  const subject = withPartner("balance", code);
  const value = level(figures, subject, figures.month);
  const yearAgo = level(figures, subject, yearEarlier(figures.month));
  const gap = change(figures, value, yearAgo, figures.month);
  if (!value || !yearAgo || !gap || value.unit !== figures.economy.currency) return null;
  const past = historyOf(figures, (period) =>
    change(figures, level(figures, subject, period), level(figures, subject, yearEarlier(period)), period),
  ).slice(0, -1);
  const known = past.filter((moment) => moment.fact !== null);
  return {
    kind: "bilateral",
    id: `bilateral:${subjectName(subject)}`,
    subject,
    period: figures.month,
    facts: { value, yearAgo, gap },
    proof: {
      predicate: "exports to the partner minus imports from it, now and a year earlier",
      falseIf: "one of the four levels were another",
      searched: searched(past),
      cases: [asCase(yearAgo), asCase(value)],
      boundary: null,
    },
    ...rarityAmong(known, (moment) => Math.abs(moment.fact!.value) >= Math.abs(gap.value)),
    weight: bilateralWeight(figures, subject),
  };
}
