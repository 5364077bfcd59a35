import { raise } from "../problems.ts";
import type { Calendar, CalendarEntry } from "../vocabulary/calendar.ts";
import { firstMonth, lastMonth, shift } from "../vocabulary/months.ts";
import { period } from "../vocabulary/period.ts";
import { fromCsv } from "./csv.ts";

/** The calendar of an economy; its periods must follow each other month by month, each released after it ended. */
export function fromCalendarCsv(text: string, file: string): Calendar {
  const entries: CalendarEntry[] = [];
  for (const row of fromCsv(text, file, ["period", "released", "time", "recorded"])) {
    const { cells } = row;
    const found = period(cells.period);
    const previous = entries.at(-1);
    if (found === null)
      raise({
        kind: "data-malformed",
        place: row.place("period"),
        what: `"${cells.period}" is not a period.`,
        remedy: "Write 2025-11, or 2025-01/2025-02.",
      });
    if (previous && firstMonth(found) !== shift(lastMonth(previous.period), 1)) {
      raise({
        kind: "data-malformed",
        place: row.place("period"),
        what: `${found} does not follow ${previous.period}.`,
        remedy: "The calendar needs every month once, in order.",
      });
    }
    if (
      !/^\d{4}-\d\d-\d\d$/.test(cells.released) ||
      cells.released.slice(0, 7) <= lastMonth(found) ||
      !/^\d\d:\d\d$/.test(cells.time)
    ) {
      raise({
        kind: "data-malformed",
        place: row.place("released"),
        what: `${found} cannot have been released on "${cells.released} ${cells.time}".`,
        remedy: "Write the day and hour of first publication, such as 2025-12-08 and 11:00.",
      });
    }
    entries.push({ period: found, released: cells.released, time: cells.time, recorded: cells.recorded === "yes" });
  }
  return entries;
}
