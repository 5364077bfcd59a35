import { change } from "../indicators/change.ts";
import type { Figures } from "../indicators/figures.ts";
import { share } from "../indicators/share.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import { subjectName, withPartner } from "../vocabulary/trade.ts";
import type { Shift } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** The lead partner's share in exports against a year earlier, when it moved by at least half a point. */
export function findShifts(figures: Figures): Shift[] {
  return figures.economy.watch.lead.flatMap((code) => {
    const subject = withPartner("exports", code);
    const [now, then] = [share(figures, subject, figures.month), share(figures, subject, yearEarlier(figures.month))];
    const gap = change(figures, now, then, figures.month);
    if (!now || !then || !gap || Math.abs(gap.value) < 0.5) return [];
    const past = periodsUpTo(figures.calendar, figures.month)
      .slice(0, -1)
      .flatMap(
        (period) =>
          change(figures, share(figures, subject, period), share(figures, subject, yearEarlier(period)), period) ?? [],
      );
    const shift: Shift = {
      kind: "shift",
      id: `shift:${subjectName(subject)}`,
      subject,
      period: figures.month,
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
    return [shift];
  });
}
