import type { Figures } from "../indicators/figures.ts";
import { level } from "../indicators/level.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { periodBefore } from "../vocabulary/calendar.ts";
import { type Subject, subjectName, total, withPartner } from "../vocabulary/trade.ts";
import type { Growth } from "./finding.ts";
import { asCase, growthHistory, searched } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** How exports and imports grew, in all and with each partner on the watch list, with the period before beside it where it is known. */
export function findGrowth(figures: Figures): Growth[] {
  const { lead, destinations, origins } = figures.economy.watch;
  const exports = [...new Set([...lead, ...destinations])].map((code) => withPartner("exports", code));
  const imports = [...new Set([...lead, ...origins])].map((code) => withPartner("imports", code));
  return [total("exports"), total("imports"), ...exports, ...imports].flatMap(
    (subject) => growthOf(figures, subject) ?? [],
  );
}

function growthOf(figures: Figures, subject: Subject): Growth | null {
  const value = yearOnYear(figures, subject, figures.month);
  if (!value) return null;
  const before = periodBefore(figures.calendar, figures.month);
  const previous = before && yearOnYear(figures, subject, before);
  const size = level(figures, subject, figures.month);
  const past = growthHistory(figures, subject).slice(0, -1);
  const known = past.filter((moment) => moment.fact !== null);
  return {
    kind: "growth",
    id: `growth:${subjectName(subject)}`,
    subject,
    period: figures.month,
    facts: { value, ...(previous ? { previous } : {}), ...(size ? { level: size } : {}) },
    proof: {
      predicate: `${value.label} is as printed`,
      falseIf: "the release prints another figure",
      searched: searched(past),
      cases: [asCase(value)],
      boundary: null,
    },
    ...rarityAmong(known, (moment) => Math.abs(moment.fact!.value) >= Math.abs(value.value)),
    weight: weight(figures, subject),
  };
}
