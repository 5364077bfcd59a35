import { yearEarlier } from "../vocabulary/months.ts";
import type { Around } from "./around.ts";
import type { Measure } from "./claim.ts";
import type { Frame } from "./frame.ts";
import { type Item, meaning, meanings } from "./item.ts";
import { placesOf, type Setting } from "./place.ts";
import { flowOf } from "./subject.ts";

/** What the figure is a figure of: a level, a share, or a change on a year or a month before; with a doubt where it is adjusted. */
export function measureOf(
  { frames, setting }: Around,
  frame: Frame,
  at: number,
  unit: string,
): { measure: Measure; doubt: string | null } {
  const { items } = frame;
  const adjusted = frames.some((one) => one.basis === "adjusted");
  if (unit === "money") return { measure: "level", doubt: adjusted ? "it is adjusted or counted otherwise" : null };
  if (unit === "points") return { measure: "points", doubt: "differences in points are only looked for" };
  const before = frames[frames.indexOf(frame) - 1]?.items ?? [];
  const compared =
    frame.clause.link === "previous" &&
    frame.subjects.size === 0 &&
    isShare(
      before,
      before.findLastIndex((item) => item.kind === "amount"),
    );
  const share = compared || items.slice(Math.max(0, at - 5), at + 4).some((item) => meaning(item, "whole") === "share");
  if (share || isShare(items, at)) return { measure: "share", doubt: null };
  const basis = basisNear(items, at, setting) ?? frame.basis;
  if (basis === "adjusted" || adjusted)
    return { measure: "year-on-year", doubt: "it is adjusted or counted otherwise" };
  if (basis === "quarter") return { measure: "year-on-year", doubt: "it is compared with a quarter" };
  return { measure: basis === "month" ? "month-on-month" : "year-on-year", doubt: null };
}

/** "14.6 percent of all exports". */
function isShare(items: readonly Item[], at: number): boolean {
  const of = meaning(items[at + 1], "plain") === "of" || meaning(items[at + 1], "whole") === "share";
  return at >= 0 && of && items.slice(at + 2, at + 8).some((item) => flowOf(item) !== null);
}

function basisNear(items: readonly Item[], at: number, setting: Setting): string | null {
  for (let index = at + 1; index < items.length && items[index]!.kind !== "amount"; index++) {
    const basis = meanings(items[index], "basis").find((one) => one !== "unadjusted");
    if (basis && meaning(items[index + 1], "plain") !== "genitive") return basis;
    const compares = meaning(items[index - 1], "plain");
    const time = items[index]!;
    if ((compares === "from" || compares === "on") && time.kind === "time" && time.means.of === "month")
      return placesOf(time, setting).includes(yearEarlier(setting.month)) ? "year" : "month";
  }
  return null;
}
