import { join } from "node:path";
import { writeText } from "../io/write-folder.ts";
import { textIn } from "../io/write-vintage.ts";
import { calendarAfter, calendarText } from "../loaders/calendar-after.ts";
import type { Published } from "../loaders/load.ts";
import type { Observation } from "../observations/observation.ts";
import { entryFor } from "../vocabulary/calendar.ts";
import { expectedUpTo } from "../vocabulary/expected-release.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../vocabulary/trade.ts";

/** The newest month whose totals are held; null when none are. */
export function heldMonth({ observations }: Pick<Published, "observations">): Period | null {
  return observations.reduce<Period | null>((newest, row) => {
    const month = isTotal(row) ? lastMonth(row.period) : null;
    return month !== null && (newest === null || month > newest) ? month : newest;
  }, null);
}

/** The reference periods of rows after the newest month that was held, oldest first. */
export function newMonths(rows: readonly Observation[], held: Period | null, { calendar }: Published): Period[] {
  const months = new Set(rows.filter(isTotal).map(({ period }) => lastMonth(period)));
  const fresh = [...months].filter((month) => held === null || month > held);
  const named = fresh.map((month) => entryFor(calendar, month)?.period ?? month);
  return [...new Set(named)].sort();
}

/** The newest reference period that should be out by that day and is not held; null when none is due. */
export function monthDue(data: Published, day: string): Period | null {
  const held = heldMonth(data) ?? "";
  const planned = data.calendar.filter(({ released }) => released <= day);
  const all = [...planned, ...expectedUpTo(data.calendar, data.economy, day)];
  return all.filter(({ period }) => lastMonth(period) > held).at(-1)?.period ?? null;
}

/** The same data when its calendar names every month held; else with the lacking entries written at the calendar's end. */
export function completeCalendar(data: Published, folder: string): Published {
  const { calendar, economy, folders, observations } = data;
  const added = calendarAfter(calendar, economy, folders, observations);
  if (added.length === 0) return data;
  const path = join(folder, "calendar.csv");
  writeText(path, calendarText(textIn(path) ?? "", added));
  return { ...data, calendar: [...calendar, ...added] };
}

function isTotal({ partner, product }: Observation): boolean {
  return partner === WORLD && product === ALL_GOODS;
}
