import type { Observation } from "../observation.ts";
import type { Doubt, Submission } from "./submission.ts";
import { amount, told } from "./told.ts";
import { transposed } from "./transposed.ts";

/** Of the larger flow: what a balance taken from another table of the same day may differ by. */
const TABLES = 0.005;

/** Balances that are not exports minus imports of the same period, where all three come together. */
export function balances({ rows, after }: Submission): Doubt[] {
  return trios(rows, after).flatMap(([exports, imports, balance]) => {
    const [out, into] = [exports.value!, imports.value!];
    const gap = balance.value! - (out - into);
    const rounding = (exports.step + imports.step + balance.step) * 0.51;
    if (Math.abs(gap) <= Math.max(rounding, TABLES * Math.max(out, into))) return [];
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
function trios(rows: readonly Observation[], held: Submission["after"]): [Observation, Observation, Observation][] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const name = `${row.partner}|${row.product}|${row.unit}|${row.adjustment}|${row.period}`;
    if (row.measure !== "level" || seen.has(name)) return [];
    seen.add(name);
    const [exports, imports, balance] = (["exports", "imports", "balance"] as const).map((flow) =>
      held.find({ ...row, flow }, row.period),
    );
    // Figures of different releases are of different revisions and need not add up.
    const together = [exports, imports, balance].every((one) => one?.value != null && one.release === row.release);
    return together ? [[exports!, imports!, balance!]] : [];
  });
}
