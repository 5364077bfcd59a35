import type { Economy } from "../../vocabulary/economy.ts";
import { lastMonth } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import { holdingsOf } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import type { Table } from "../table.ts";
import { impossibleMonths } from "./impossible-months.ts";
import { jumps } from "./jumps.ts";
import { repeatedMonths } from "./repeated-months.ts";
import type { Doubt } from "./submission.ts";

/**
 * What a month by itself can be doubted for. Sums and rates are not among it: figures of one month come from several vintages, and
 * need not add up across them as one release must.
 */
const CHECKS = [impossibleMonths, repeatedMonths, jumps];

/** Whatever is to be doubted in a month's figures as known on the table's day, held against those of the months before it; empty when all is as it should be. */
export function doubtsOfMonth(table: Table, economy: Economy, month: Period): Doubt[] {
  const end = lastMonth(month);
  const rows: Observation[] = [];
  const past: Observation[] = [];
  for (const { observation } of table.all) {
    if (lastMonth(observation.period) === end) rows.push(observation);
    else if (lastMonth(observation.period) < end) past.push(observation);
  }
  const [before, after] = [holdingsOf(past), holdingsOf([...past, ...rows])];
  const submission = { rows, past, before, after, economy, today: table.asOf, due: null };
  return CHECKS.flatMap((check) => check(submission));
}
