import { readData } from "../../../src/io/read-data.ts";
import { load, type Published } from "../../../src/loaders/load.ts";
import { gate } from "../../../src/observations/gate/gate.ts";
import type { Doubt } from "../../../src/observations/gate/submission.ts";
import { holdingsOf } from "../../../src/observations/holdings.ts";
import { newsOf } from "../../../src/observations/news-of.ts";
import type { Observation } from "../../../src/observations/observation.ts";
import { groupBy } from "../../../src/vocabulary/group-by.ts";
import { lastMonth, monthAt, monthNumber } from "../../../src/vocabulary/months.ts";

/** An economy of data/. */
export function economyOf(id: string): Published {
  return load(id, readData("data", id));
}

/** The history that the archives hold, as if every month of it had come out by itself in the next. */
export function monthByMonth({ observations, folders }: Published): [day: string, rows: Observation[]][] {
  const archives = new Set(folders.filter(({ backfills }) => backfills).map(({ date }) => date));
  const latest = [...holdingsOf(observations.filter(({ release }) => archives.has(release))).all].flatMap((series) => [
    ...series.values(),
  ]);
  const months = groupBy(latest, ({ period }) => lastMonth(period));
  return [...months.keys()].sort().map((month) => {
    const day = `${monthAt(monthNumber(month) + 1)}-28`;
    return [day, months.get(month)!.map((row) => ({ ...row, release: day }))];
  });
}

/** Every vintage as it came, oldest first. */
export function byVintage({ observations }: Published): [day: string, rows: Observation[]][] {
  const days = groupBy(observations, ({ release }) => release);
  return [...days.keys()].sort().map((day) => [day, days.get(day)!]);
}

/** Holds each release against those before it; what is doubted, with its day. */
export function replay(
  economy: Published["economy"],
  releases: readonly (readonly [string, readonly Observation[]])[],
): { day: string; doubt: Doubt }[] {
  const past: Observation[] = [];
  return releases.flatMap(([day, all]) => {
    const before = holdingsOf(past);
    const rows = newsOf(all, before);
    const after = holdingsOf([...past, ...rows]);
    const doubts = gate({ rows, past: [...past], before, after, economy, today: "2026-11-27", due: null });
    past.push(...rows);
    return doubts.map((doubt) => ({ day, doubt }));
  });
}
