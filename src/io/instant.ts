import { refuse } from "../deliver/refusal.ts";

const DAY = 86_400_000;

/**
 * The instant at which a clock in that zone shows day and time, in milliseconds since 1970. Where the clock is set back and
 * shows a time twice it is the second; where it is set forward over a time, the instant that long after: never too early.
 */
export function instantOf(day: string, time: string, zone: string): number {
  const shown = Date.parse(`${day}T${time}Z`);
  const ways = [shown - DAY, shown + DAY].map((near) => shown - offsetAt(near, zone));
  const right = ways.filter((way) => way + offsetAt(way, zone) === shown);
  return Math.max(...(right.length > 0 ? right : ways));
}

/** How far the clock of a zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, zone: string): number {
  const parts = formatIn(zone).formatToParts(instant);
  const part = (type: string) => parts.find((one) => one.type === type)!.value;
  const [year, month, day] = [part("year"), part("month"), part("day")];
  return Date.parse(`${year}-${month}-${day}T${part("hour")}:${part("minute")}:${part("second")}Z`) - instant;
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const two = "2-digit" as const;
  try {
    return new Intl.DateTimeFormat("en", {
      ...{ timeZone, hourCycle: "h23", year: "numeric", month: two, day: two, hour: two, minute: two, second: two },
    });
  } catch (error) {
    return refuse({ kind: "setting-wrong", name: "release.zone", what: `there is no time zone "${timeZone}"` }, error);
  }
}

/** An instant as `2025-12-08T03:00:00Z`. */
export function instantText(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+Z$/, "Z");
}

/** The day that a clock in that zone shows at an instant, as `2025-12-08`. */
export function dayIn(instant: number, zone: string): string {
  return new Date(instant + offsetAt(instant, zone)).toISOString().slice(0, 10);
}
