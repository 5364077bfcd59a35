import type { Economy } from "../../vocabulary/economy.ts";
import { lastMonth, shift } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import { heldIn } from "../held-in.ts";
import { type Holdings, holdingsOf } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import type { Table } from "../table.ts";
import { impossibleMonths } from "./impossible-months.ts";
import { jumps } from "./jumps.ts";
import { repeatedMonths } from "./repeated-months.ts";
import type { Doubt, Submission } from "./submission.ts";
import { told } from "./told.ts";

/** What is known on a day, and the month that is to be told from it. */
export interface MonthGround {
  readonly table: Table;
  readonly month: Period;
  readonly economy: Economy;
}

/** What is to be doubted in a month before it is told: a value that is missing, a month that is not over or is another once more, a leap against its own history. */
export function monthDoubts({ table, month, economy }: MonthGround): Doubt[] {
  const known = table.all.map(({ observation }) => observation);
  const last = lastMonth(month);
  const isOwn = ({ period }: Observation) => period === month || period === last;
  let before: Holdings | undefined;
  const submission: Submission = {
    ...{ rows: known.filter(isOwn), past: known, economy, today: table.asOf, due: null, after: heldIn(table) },
    // Asked for only where there is a doubt.
    get before() {
      before ??= holdingsOf(known.filter((row) => !isOwn(row)));
      return before;
    },
  };
  return [...lacking(known, month), ...[impossibleMonths, repeatedMonths, jumps].flatMap((check) => check(submission))];
}

/** Totals that the month before has and this month has not, or has without a value. */
function lacking(known: readonly Observation[], month: Period): Doubt[] {
  const totals = holdingsOf(known.filter(isTotal));
  const before = shift(lastMonth(month), -1);
  return [...totals.all].flatMap((series) => {
    const [was, is] = [series.get(before), series.get(month) ?? series.get(lastMonth(month))];
    if (was?.value == null || (is !== undefined && is.value !== null)) return [];
    return [{ check: "missing", row: is ?? was, what: `${told(was)} has no figure after it for ${month}.` }];
  });
}

/** A balance may be left out: it follows from the two. */
function isTotal({ partner, product, measure, flow }: Observation): boolean {
  return partner === WORLD && product === ALL_GOODS && measure === "level" && flow !== "balance";
}
