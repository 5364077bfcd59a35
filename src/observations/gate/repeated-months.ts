import { groupBy } from "../../vocabulary/group-by.ts";
import { shift } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import type { Doubt, Submission } from "./submission.ts";

const BACK = 24;
const LEAST = 2;

/** Months whose levels are, all of them, those of an earlier month: a table that was published, or copied, once more. */
export function repeatedMonths({ rows, after }: Submission): Doubt[] {
  const levels = rows.filter(
    ({ period, measure, flow, value }) => period.length === 7 && measure === "level" && flow !== "balance" && value,
  );
  return [...groupBy(levels, ({ period }) => period)].flatMap(([month, all]) => {
    const like = Array.from({ length: BACK }, (_, back) => shift(month, -back - 1)).find((other) =>
      isRepeated(all, other, after),
    );
    return like === undefined
      ? []
      : [{ check: "repeated-month", row: all[0]!, what: `All ${all.length} levels of ${month} are those of ${like}.` }];
  });
}

function isRepeated(rows: readonly Observation[], month: Period, held: Holdings): boolean {
  let pairs = 0;
  for (const row of rows) {
    const other = held.find(row, month)?.value;
    if (other === undefined || other === null) continue;
    if (row.value !== other) return false;
    pairs += 1;
  }
  return pairs >= LEAST;
}
