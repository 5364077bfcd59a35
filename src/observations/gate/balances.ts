import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { allowedAfter } from "./proven.ts";
import type { Doubt, Submission } from "./submission.ts";
import { amount, told } from "./told.ts";
import { transposed } from "./transposed.ts";
import { gapOf, gapsBefore, roundingOf, type Trio, trioOf } from "./trio-of.ts";

/** Of the larger flow: what a balance taken from another table of the same day may differ by before there is a past to go by. */
const TABLES = 0.005;

/** Balances that are not exports minus imports of the same period, where all three come together. */
export function balances({ rows, after }: Submission): Doubt[] {
  return trios(rows, after).flatMap(([exports, imports, balance]) => {
    const [out, into] = [exports.value!, imports.value!];
    const trio = [exports, imports, balance] as const;
    const [floor, apart] = [roundingOf(trio), gapOf(trio)];
    if (apart <= floor || apart <= allowedAfter(gapsBefore(balance, after), { floor, unproven: TABLES })) return [];
    const rounding = floor * Math.max(out, into);
    const remarks = [
      [balance, transposed(balance, out - into, rounding)],
      [exports, transposed(exports, balance.value! + into, rounding)],
      [imports, transposed(imports, out - balance.value!, rounding)],
    ] as const;
    const [row, remark] = remarks.find(([, words]) => words !== "") ?? [balance, ""];
    const sum = `exports minus imports of ${balance.period} give ${amount(out - into, balance.unit)}, and the balance is ${amount(balance.value!, balance.unit)}`;
    return [{ check: "parts-and-total", row, what: `${told(row)}: ${sum}${remark}.` }];
  });
}

/** Exports, imports and balance of one period, each once, where at least one of them is new. */
function trios(rows: readonly Observation[], held: Holdings): Trio[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const name = `${row.partner}|${row.product}|${row.unit}|${row.adjustment}|${row.period}`;
    if (row.measure !== "level" || seen.has(name)) return [];
    seen.add(name);
    const trio = trioOf(row, row.period, held);
    return trio?.[0].release === row.release ? [trio] : [];
  });
}
