import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import type { Observation } from "../observation.ts";
import { evidence } from "./evidence.ts";
import { otherAdjustment } from "./other-adjustment.ts";
import { otherCurrency } from "./other-currency.ts";
import { otherFlow } from "./other-flow.ts";
import { ownBalance } from "./own-balance.ts";
import { ownCumulation } from "./own-cumulation.ts";
import { ownPath } from "./own-path.ts";
import { printedGrowth } from "./printed-growth.ts";
import { remainders } from "./remainders.ts";
import type { Doubt, Submission } from "./submission.ts";
import { amount, told } from "./told.ts";
import { exchangesOf } from "./transposed.ts";
import type { Witness } from "./witness.ts";

const WITNESSES: readonly Witness[] = [
  ownBalance,
  ownCumulation,
  printedGrowth,
  remainders,
  otherAdjustment,
  otherCurrency,
  otherFlow,
  ownPath,
];
/** In largest errors. */
const ENOUGH = 2;

/** Totals that fit much better with all that bears on them when two neighbouring digits are exchanged. */
export function transposedDigits({ rows, after, economy }: Submission): Doubt[] {
  return rows.filter(isTotal).flatMap((row) => {
    const said = WITNESSES.flatMap((witness) => witness(row, after, economy));
    const [best] = exchangesOf(row)
      .map((value) => ({ value, weight: evidence(said, row.value!, value) ?? 0 }))
      .sort((one, other) => other.weight - one.weight);
    if (!best || best.weight <= ENOUGH) return [];
    const what = `${told(row)}: two digits seem to be transposed, with ${amount(best.value, row.unit)} it would fit.`;
    return [{ check: "transposed-digits", row, what }];
  });
}

function isTotal({ partner, product, measure, value }: Observation): boolean {
  return partner === WORLD && product === ALL_GOODS && measure === "level" && value !== null;
}
