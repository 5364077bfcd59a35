import type { Figures } from "../indicators/figures.ts";
import { type Ranked, rank, ranking } from "../indicators/rank.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { subjectName, withPartner } from "../vocabulary/trade.ts";
import type { Overtaking } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** Only among so many of the largest is a change of places told. */
const LARGEST = 5;
/** Levels closer than this part of each other are a tie: partner figures are revised by as much. */
const CLEAR = 0.01;

/** Countries among the largest that were smaller than their neighbour a year earlier and are now larger; told by levels, never by ranks alone. */
export function findOvertakings(figures: Figures): Overtaking[] {
  return (["exports", "imports"] as const).flatMap((flow) =>
    // One change of places a flow: the one highest up.
    swaps(figures, flow, figures.month)
      .slice(0, 1)
      .flatMap(([up, down]) => overtaking(figures, flow, up, down) ?? []),
  );
}

/** Neighbours in the present order whose order a year earlier was the other way round. */
function swaps(figures: Figures, flow: "exports" | "imports", period: Period): [Ranked, Ranked][] {
  const now = ranking(figures, flow, period).slice(0, LARGEST + 1);
  const then = new Map(ranking(figures, flow, yearEarlier(period)).map((one) => [one.code, one.level.value]));
  return now.slice(0, -1).flatMap((up, index): [Ranked, Ranked][] => {
    const down = now[index + 1]!;
    const [before, other] = [then.get(up.code), then.get(down.code)];
    if (before === undefined || other === undefined) return [];
    return before < other * (1 - CLEAR) && up.level.value > down.level.value * (1 + CLEAR) ? [[up, down]] : [];
  });
}

function overtaking(figures: Figures, flow: "exports" | "imports", up: Ranked, down: Ranked): Overtaking | null {
  const subject = withPartner(flow, up.code);
  const place = rank(figures, flow, up.code, figures.month);
  const then = ranking(figures, flow, yearEarlier(figures.month));
  const [value, other] = [up, down].map((one) => then.find((known) => known.code === one.code)?.level);
  if (!place || !value || !other) return null;
  const past = periodsUpTo(figures.calendar, figures.month)
    .slice(0, -1)
    .filter((period) => ranking(figures, flow, yearEarlier(period)).length > 1);
  return {
    kind: "overtaking",
    id: `overtaking:${subjectName(subject)}`,
    subject,
    period: figures.month,
    overtaken: down.code,
    facts: { value: up.level, other: down.level, place },
    proof: {
      predicate: `${up.code} is above ${down.code} now and was below it a year earlier`,
      falseIf: "either order were the other way round, or the levels equal",
      searched: past[0] ? { from: past[0], to: figures.month, count: past.length + 1 } : null,
      cases: [asCase(up.level), asCase(down.level), asCase(value), asCase(other)],
      boundary: null,
    },
    ...rarityAmong(past, (period) => swaps(figures, flow, period).length > 0),
    weight: weight(figures, subject) + weight(figures, withPartner(flow, down.code)),
  };
}
