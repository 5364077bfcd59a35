import type { Published } from "../loaders/load.ts";
import { monthDoubts } from "../observations/gate/month-doubts.ts";
import type { Doubt } from "../observations/gate/submission.ts";
import { keptTable } from "../observations/kept-table.ts";
import type { Wanted } from "../pipeline.ts";
import { raise } from "../problems.ts";
import { entryFor } from "../vocabulary/calendar.ts";
import { lastMonth } from "../vocabulary/months.ts";
import { overdue } from "../vocabulary/overdue.ts";
import { ALL_GOODS, WORLD } from "../vocabulary/trade.ts";

/** How a month is asked for: without a month the newest is meant, and must be. */
export interface Believing {
  readonly month?: string | undefined;
  /** The day on which the newest is to be the newest; none when no day was given. */
  readonly on?: string | undefined;
}

/** Stops when the figures of a month cannot be believed: a stale source, a release of old months alone, a missing value, a month once more, a leap that nobody has accepted. */
export function believed(data: Published, { month, asOf }: Wanted, asked: Believing): void {
  if (asked.month === undefined && asked.on !== undefined) refuseStale(data, asked.on);
  refuseOnlyOld(data, month);
  const { observations, folders, calendar, economy } = data;
  const table = keptTable(observations, folders, calendar, asOf);
  const [doubt] = monthDoubts({ table, month, economy }).filter((one) => isOpen(one, data));
  if (doubt) raise({ kind: "month-doubted", economy: economy.id, month, ...doubtOf(doubt) });
}

function doubtOf({ check, row, what }: Doubt) {
  return { check, row: row.id, what, release: row.release };
}

/** A part of history that was taken in as a whole was looked at then: only its totals are doubted again. */
function isOpen({ check, row }: Doubt, { folders }: Published): boolean {
  const card = folders.find(({ date }) => date === row.release)?.card;
  const accepted = card?.accepted?.some((one) => one.check === check && one.row === row.id) ?? false;
  const isPart = row.partner !== WORLD || row.product !== ALL_GOODS;
  return !accepted && !(isPart && card?.kind === "archive");
}

function refuseStale({ calendar, economy }: Published, day: string): void {
  const late = overdue(calendar, economy, day);
  if (late)
    raise({ kind: "source-stale", economy: economy.id, day, ...late, last: lastMonth(calendar.at(-1)!.period) });
}

/** A release that should have brought the month, and holds earlier ones alone. */
function refuseOnlyOld({ calendar, observations, folders, economy }: Published, month: Wanted["month"]): void {
  const release = entryFor(calendar, month)?.released;
  if (folders.find(({ date }) => date === release)?.card.kind !== "first-release") return;
  const months = observations.filter((row) => row.release === release).map(({ period }) => lastMonth(period));
  const newest = months.sort().at(-1);
  if (release === undefined || newest === undefined || newest >= lastMonth(month)) return;
  raise({ kind: "release-old", economy: economy.id, month, release, newest });
}
