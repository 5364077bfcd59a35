import { lastMonth } from "../../vocabulary/months.ts";
import type { Doubt, Submission } from "./submission.ts";
import { told } from "./told.ts";

/** A release that holds nothing of the month that is due: an old table published once more, or a source that is late. */
export function onlyOldMonths({ rows, due }: Submission): Doubt[] {
  if (due === null || rows.length === 0) return [];
  const newest = rows.reduce((best, row) => (lastMonth(row.period) > lastMonth(best.period) ? row : best));
  if (lastMonth(newest.period) >= lastMonth(due)) return [];
  return [
    { check: "only-old-months", row: newest, what: `${told(newest)} is the newest of the release, and ${due} is due.` },
  ];
}
