import { groupBy } from "../../vocabulary/group-by.ts";
import { lastMonth } from "../../vocabulary/months.ts";
import type { Observation } from "../observation.ts";
import { earlier, positive, reference } from "./reference.ts";
import type { Doubt, Submission } from "./submission.ts";
import { told } from "./told.ts";

/** Months that are not over, and months filled with zeros where the series never was near nothing; one doubt a month. */
export function impossibleMonths({ rows, after, today }: Submission): Doubt[] {
  const future = rows.filter(({ period }) => lastMonth(period) >= today.slice(0, 7));
  const empty = rows.filter(
    (row) =>
      row.value === 0 && row.measure === "level" && row.flow !== "balance" && isNeverSmall(row, after.series(row)),
  );
  return [
    ...firstOfEach(future).map(([row, count]) => ({
      check: "future-month",
      row,
      what: `${told(row)} is of a month that was not over on ${today}${others(count)}.`,
    })),
    ...firstOfEach(empty).map(([row, count]) => ({
      check: "zero-filled",
      row,
      what: `${told(row)} is zero where the series never was near nothing${others(count)}.`,
    })),
  ];
}

function isNeverSmall(row: Observation, series: Parameters<typeof reference>[0]): boolean {
  const usual = reference(series, row.period);
  if (usual === null) return false;
  const past = earlier(series, row.period).slice(0, 24);
  return past.every((month) => (positive(series, month) ?? 0) > usual / 5);
}

function firstOfEach(rows: readonly Observation[]): [Observation, number][] {
  return [...groupBy(rows, ({ period }) => period).values()].map((all) => [all[0]!, all.length]);
}

function others(count: number): string {
  return count > 1 ? `, and so are ${count - 1} more rows` : "";
}
