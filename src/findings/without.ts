import type { Figures } from "../indicators/figures.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { yearOnYearWithout } from "../indicators/year-on-year-without.ts";
import { subjectName, total, withPartner } from "../vocabulary/trade.ts";
import { levelsAgree } from "./contribution.ts";
import type { Without } from "./finding.ts";
import { asCase, historyOf, searched } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** Leaving the partner out must move the growth by so many points to be worth a sentence. */
const WORTH = 1;

/** Growth without the partner that leads the watch list, where leaving it out makes a difference of a point or more. */
export function findWithout(figures: Figures): Without[] {
  return (["exports", "imports"] as const).flatMap((flow) =>
    levelsAgree(figures, flow)
      ? figures.economy.watch.lead.flatMap((code) => withoutOne(figures, flow, code) ?? [])
      : [],
  );
}

function withoutOne(figures: Figures, flow: "exports" | "imports", code: string): Without | null {
  const subject = withPartner(flow, code);
  const value = yearOnYearWithout(figures, flow, code, figures.month);
  const whole = yearOnYear(figures, total(flow), figures.month);
  const part = yearOnYear(figures, subject, figures.month);
  if (!value || !whole || !part || value.unit !== whole.unit || value.value === 0) return null;
  // The rest must stand on the other side of the whole than the partner, as arithmetic has it.
  if (Math.abs(value.value - whole.value) < WORTH - 1e-9 || value.value > whole.value === part.value > whole.value)
    return null;
  const past = historyOf(figures, (period) => yearOnYearWithout(figures, flow, code, period)).slice(0, -1);
  const known = past.filter((moment) => moment.fact !== null);
  return {
    kind: "without",
    id: `without:${subjectName(subject)}`,
    subject,
    period: figures.month,
    facts: { value, whole, part },
    proof: {
      predicate: `without ${code} the growth of ${flow} differs by ${WORTH} point or more`,
      falseIf: "one of the four levels were another",
      searched: searched(past),
      cases: [asCase(whole), asCase(part), asCase(value)],
      boundary: null,
    },
    ...rarityAmong(known, (moment) => Math.abs(moment.fact!.value) >= Math.abs(value.value)),
    weight: weight(figures, subject),
  };
}
