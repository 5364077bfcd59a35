import { change } from "../indicators/change.ts";
import type { Figures } from "../indicators/figures.ts";
import { lastMonthsShare } from "../indicators/last-months-share.ts";
import { share } from "../indicators/share.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Subject, subjectName, withPartner } from "../vocabulary/trade.ts";
import type { Shift } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** A smaller change of a share, in points, is not told. */
const WORTH = 0.5;

/** The lead partner's share in exports against a year earlier, of the month and of twelve months together, when it moved by at least half a point. */
export function findShifts(figures: Figures): Shift[] {
  return figures.economy.watch.lead.flatMap((code) =>
    (["month", "twelve-months"] as const).flatMap((over) => shiftOf(figures, withPartner("exports", code), over) ?? []),
  );
}

function shiftOf(figures: Figures, subject: Subject, over: Shift["over"]): Shift | null {
  const found = moved(figures, subject, over, figures.month);
  if (!found || Math.abs(found.gap.value) < WORTH) return null;
  const { now, then, gap } = found;
  const past = periodsUpTo(figures.calendar, figures.month)
    .slice(0, -1)
    .flatMap((period) => moved(figures, subject, over, period)?.gap ?? []);
  return {
    kind: "shift",
    id: `shift:${subjectName(subject)}${over === "month" ? "" : `.${over}`}`,
    subject,
    period: figures.month,
    over,
    to: gap.value > 0 ? "up" : "down",
    facts: { value: now, previous: then, gap },
    proof: {
      predicate: "the share differs from that of a year earlier by the gap",
      falseIf: "either share were another",
      searched: past[0] ? { from: past[0].period, to: figures.month, count: past.length + 1 } : null,
      cases: [asCase(then), asCase(now)],
      boundary: null,
    },
    ...rarityAmong(past, (one) => Math.abs(one.value) >= Math.abs(gap.value)),
    weight: weight(figures, subject),
  };
}

function moved(figures: Figures, subject: Subject, over: Shift["over"], period: Period) {
  const measure = over === "month" ? share : lastMonthsShare;
  const [now, then] = [measure(figures, subject, period), measure(figures, subject, yearEarlier(period))];
  const gap = change(figures, now, then, period);
  return now && then && gap ? { now, then, gap } : null;
}
