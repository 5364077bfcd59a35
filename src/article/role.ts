import type { Period } from "../vocabulary/period.ts";
import type { Clause } from "./clause.ts";
import type { Frame } from "./frame.ts";
import { type Item, meaning, meanings } from "./item.ts";
import type { Setting } from "./place.ts";

/** What a figure in the clause is: of its time, expected, of a time before, or something that it is compared with. */
export type Role = "actual" | "forecast" | "previous" | "loose";

/** The role of a clause, from its own words and what it takes over from the clause before. */
export function roleOf(
  clause: Clause,
  forecast: boolean,
  last: Frame | undefined,
  period: Period | null,
  setting: Setting,
): Role {
  if (forecast) return "forecast";
  const elsewhere = period !== null && period !== setting.month;
  if (clause.link === "previous") return elsewhere ? "previous" : "loose";
  if (clause.link === "surprise") return elsewhere ? "previous" : "loose";
  const carried = last?.role ?? "actual";
  if (carried === "forecast" && !finite(clause.items) && !elsewhere) {
    const infinitive = clause.items.some(
      (item, index) => meaning(item, "plain") === "to" && meaning(clause.items[index + 1], "move") !== null,
    );
    const modal = clause.items.some((item) => meaning(item, "plain") === "modal");
    if (clause.link === "and" || infinitive || modal) return "forecast";
  }
  const moves = clause.items.some((item) => meaning(item, "move") !== null);
  if (clause.link === "and" && carried === "previous" && !moves) return elsewhere ? "previous" : "loose";
  return elsewhere && carried !== "actual" ? "previous" : "actual";
}

function finite(items: readonly Item[]): boolean {
  return items.some((item) => meanings(item, "move").includes("finite"));
}
