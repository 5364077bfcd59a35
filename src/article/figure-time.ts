import { yearEarlier } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Around } from "./around.ts";
import type { Frame } from "./frame.ts";
import { type AmountItem, type Item, meaning, meanings } from "./item.ts";
import { placesOf, type Setting } from "./place.ts";

/** The periods that the figure can be of: the one named with it, or what the sentence or the text is at. */
export function periodsOf(
  around: Around,
  frameAt: number,
  at: number,
): { periods: (Period | null)[]; dated: boolean; doubt: string | null } {
  const { frames, setting, memory } = around;
  const frame = frames[frameAt]!;
  const named = namedPeriods(frame.items, at, setting);
  const near = named ?? trailing(frames, frameAt, setting) ?? carried(frames, frameAt, setting);
  const stretch = frames
    .slice(0, frameAt + 1)
    .some(({ items }) =>
      items.some(
        (item, index) => item.kind === "count" && !item.ordinal && meaning(items[index + 1], "plain") === "months",
      ),
    );
  if (frame.role === "forecast" && !named) {
    const another = near?.some((period) => beyond(period, setting)) ? "it may be expected of another time" : null;
    return { periods: [setting.month, ...(near ?? [])], dated: near !== null, doubt: another };
  }
  const unplaced =
    near?.some((period) => period === null) || (stretch && !named) ? "it is of a time that cannot be placed" : null;
  if (near) {
    const base =
      frame.role === "previous" || frame.role === "loose" ? carried(frames, frameAt, setting, true)?.[0] : null;
    const yearBefore = named && base && isYearAgo(frame.items, at) ? [yearEarlier(base)] : near;
    return { periods: yearBefore, dated: true, doubt: unplaced };
  }
  if (frame.role === "loose") return { periods: [setting.month], dated: false, doubt: null };
  const context = memory.period !== null && memory.period !== setting.month ? [memory.period] : [];
  const other = context.length > 0 ? "it names no time, and the sentence before is of another" : null;
  return { periods: [setting.month, ...context], dated: false, doubt: unplaced ?? other };
}

/** A whole year, or a time to come. */
export function beyond(period: Period | null, { month }: Setting): boolean {
  return period !== null && period !== month && (period.includes("/") || period > month);
}

function isYearAgo(items: readonly Item[], at: number): boolean {
  return items.some((item, index) => index > at && meaning(item, "period") === "year-ago");
}

/** The nearest time behind the figure in its clause, else the nearest before it; what follows "since" or is a base is none. */
function namedPeriods(items: readonly Item[], at: number, setting: Setting): (Period | null)[] | null {
  const behind = items.map((_, index) => index).filter((index) => index > at);
  const own = (items[at] as AmountItem).unit;
  const stop =
    behind.find((index) => items[index]!.kind === "amount" && (items[index] as AmountItem).unit === own) ??
    items.length;
  const order = [...behind.filter((index) => index < stop), ...Array.from({ length: at }, (_, step) => at - 1 - step)];
  for (const index of order) {
    if (meaning(items[index - 1], "superlative") === "since" || isUpTo(items, index) || isBaseYear(items, index))
      continue;
    const compares = meaning(items[index - 1], "plain");
    const base = (compares === "from" || compares === "on") && isMonth(items[index]!);
    if (base && (index > at || meaning(items[index + 1], "plain") === "to")) continue;
    const places = placesOf(items[index]!, setting);
    if (places.length > 0) return places;
  }
  return null;
}

/** "(about $2 trillion) in the first half": a time that opens the next clause belongs to the figures before it. */
function trailing(frames: readonly Frame[], frameAt: number, setting: Setting): (Period | null)[] | null {
  if (frames[frameAt]!.role !== "actual") return null;
  for (const frame of frames.slice(frameAt + 1, frameAt + 3)) {
    if ((frame.clause.link !== "comma" && frame.clause.link !== "and") || frame.subjects.size > 0) return null;
    const bare = !frame.items.some((item) => item.kind === "amount" || meaning(item, "move") !== null);
    if (frame.clause.link === "and" && bare && frame.period !== null) return [frame.period];
    const first = frame.items.findIndex((item) => meaning(item, "plain") === null);
    const since =
      meaning(frame.items[first], "superlative") !== null || meaning(frame.items[first - 1], "superlative") !== null;
    const places = first >= 0 && first < 3 && !since ? placesOf(frame.items[first]!, setting) : [];
    if (places.length > 0) return frame.items.some((item) => item.kind === "amount") ? null : places;
    if (
      !frame.items.every(
        (item) => item.kind === "amount" || meaning(item, "plain") !== null || meaning(item, "currency") !== null,
      )
    )
      return null;
  }
  return null;
}

function isThen({ items }: Frame): boolean {
  return meaning(items[0], "link") === "then";
}

function isMonth(item: Item): boolean {
  return item.kind === "time" && item.means.of === "month";
}

/** What the sentence was last at in a plain statement. */
function carried(frames: readonly Frame[], frameAt: number, setting: Setting, main = false): (Period | null)[] | null {
  const frame = frames[frameAt]!;
  if (isThen(frame) && frame.period !== null) return [frame.period];
  if (!main && (frame.role === "loose" || frame.role === "previous")) return null;
  for (let index = frameAt - 1; index >= 0; index--) {
    const { role, items, period } = frames[index]!;
    if (isThen(frames[index]!) && period !== null) return [period];
    if (role === "previous" || role === "loose") continue;
    const places = items.flatMap((item, at) =>
      meaning(items[at - 1], "superlative") === "since" ||
      isUpTo(items, at) ||
      isBaseYear(items, at) ||
      (meaning(items[at - 1], "plain") === "from" && isMonth(item))
        ? []
        : placesOf(item, setting).slice(0, 1),
    );
    if (places.length > 0) return places.slice(-1);
  }
  return null;
}

/** "From the same month in 2018": the year that it is measured on. */
function isBaseYear(items: readonly Item[], at: number): boolean {
  const year = items[at]?.kind === "time" && (items[at] as { means: { of: string } }).means.of === "year";
  return year && [1, 2].some((back) => isYear(items[at - back]));
}

function isYear(item: Item | undefined): boolean {
  return meaning(item, "period") === "year-ago" || meanings(item, "basis").includes("year");
}

/** "As of July": the day up to which it counts, not the month that it is of. */
function isUpTo(items: readonly Item[], at: number): boolean {
  return meaning(items[at - 1], "plain") === "of" && meaning(items[at - 2], "link") === "as";
}
