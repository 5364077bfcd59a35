import { readData } from "../io/read-data.ts";
import type { Published } from "../loaders/load.ts";
import type { Wanted } from "../pipeline.ts";
import { raise } from "../problems.ts";
import { entryFor } from "../vocabulary/calendar.ts";
import { firstMonth, lastMonth } from "../vocabulary/months.ts";
import { type Period, period } from "../vocabulary/period.ts";
import { dataFolder, economyOf } from "./data-folder.ts";
import { loaded } from "./loaded.ts";

/** What a user asks for on the command line, as it was typed. */
export interface Asked {
  readonly economy?: string | undefined;
  readonly month?: string | undefined;
  readonly asOf?: string | undefined;
  readonly data?: string | undefined;
}

/** The economy's folder, read and checked; without a name, the only one there is. */
export function published(asked: Asked): Published {
  const economy = economyOf(asked);
  return loaded(economy, readData(dataFolder(asked), economy));
}

/** The reference period and day that are meant: the newest month and the day of its release when nothing is said. */
export function wanted(asked: Asked, { economy, calendar, folders }: Published): Wanted {
  const [first, last] = [calendar[0]!, calendar.at(-1)!];
  const found = asked.month === undefined ? last.period : period(asked.month);
  if (found === null) return raise({ kind: "month-unreadable", text: asked.month! });
  const entry = entryFor(calendar, found);
  if (!entry || firstMonth(found) < firstMonth(first.period))
    return raise({
      kind: "month-not-published",
      economy: economy.id,
      month: found,
      first: firstMonth(first.period),
      last: lastMonth(last.period),
    });
  if (entry.period !== found && lastMonth(entry.period) !== found)
    raise({
      kind: "month-combined",
      economy: economy.id,
      month: found,
      together: entry.period,
      ask: lastMonth(entry.period),
    });
  return { month: entry.period, asOf: dayFor(asked.asOf ?? "release", entry, folders.at(-1)?.date ?? entry.released) };
}

function dayFor(asked: string, entry: { period: Period; released: string }, newest: string): string {
  if (asked === "release") return entry.released;
  if (asked === "latest") return newest > entry.released ? newest : entry.released;
  if (!isDay(asked)) return raise({ kind: "date-unreadable", text: asked });
  if (asked < entry.released)
    raise({ kind: "as-of-too-early", asOf: asked, month: entry.period, released: entry.released });
  return asked;
}

function isDay(text: string): boolean {
  const [year, month, day] = text.split("-").map(Number);
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || month! < 1 || month! > 12) return false;
  const leap = year! % 4 === 0 && (year! % 100 !== 0 || year! % 400 === 0);
  return day! >= 1 && day! <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month! - 1]!;
}
