import type { Calendar } from "../vocabulary/calendar.ts";
import type { Observation } from "./observation.ts";
import { type ReleaseFolder, type Table, tableAsOf } from "./table.ts";

interface Kept {
  readonly folders: readonly ReleaseFolder[];
  readonly calendar: Calendar;
  readonly table: Table;
}

// Whoever doubts a month and whoever tells it look at the same day, one after the other.
const newest = new WeakMap<readonly Observation[], Kept>();

/** The table as of a day; the one that was last made of the same rows is given again. */
export function keptTable(
  observations: readonly Observation[],
  folders: readonly ReleaseFolder[],
  calendar: Calendar,
  asOf: string,
): Table {
  const kept = newest.get(observations);
  if (kept && kept.folders === folders && kept.calendar === calendar && kept.table.asOf === asOf) return kept.table;
  const table = tableAsOf(observations, folders, calendar, asOf);
  newest.set(observations, { folders, calendar, table });
  return table;
}
