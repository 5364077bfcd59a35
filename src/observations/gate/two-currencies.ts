import type { Economy } from "../../vocabulary/economy.ts";
import type { Period } from "../../vocabulary/period.ts";
import { ALL_GOODS } from "../../vocabulary/trade.ts";
import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import { positive } from "./reference.ts";
import type { Doubt, Submission } from "./submission.ts";
import { amount, told } from "./told.ts";

const LEAST = 5;
/** In logarithms: what the rates at which the partners of one period are converted may differ by, some being differences of rounded figures. */
const APART = 0.02;

/** Levels in one currency that are not those in another at the rate at which the other partners of the period are converted. */
export function twoCurrencies({ rows, after, economy }: Submission): Doubt[] {
  const rateIn = ratesOf(economy, after);
  return rows.flatMap((row) => {
    if (row.measure !== "level" || row.flow === "balance" || row.product !== ALL_GOODS || !row.value) return [];
    return economy.currencies.flatMap(({ code }) => {
      const twin = code === row.unit ? undefined : after.find({ ...row, unit: code }, row.period);
      const rate = twin?.value && twin.release === row.release ? rateIn(row, code) : null;
      if (rate === null || Math.abs(Math.log(row.value! / twin!.value! / rate)) <= APART) return [];
      const what = `${told(row)} and ${amount(twin!.value!, code)} are not at the rate of the other partners`;
      return [
        {
          check: "two-currencies",
          row,
          what: `${what}, by which it would be ${amount(twin!.value! * rate, row.unit)}.`,
        },
      ];
    });
  });
}

/** What one unit of another currency is in that of a row, as most partners of its period have it; null with too few of them. */
function ratesOf({ partners }: Economy, held: Holdings) {
  const known = new Map<string, number | null>();
  return (row: Observation, unit: string): number | null => {
    const name = `${row.unit}|${unit}|${row.adjustment}|${row.period}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const rates = partners.flatMap(({ code: partner }) =>
      (["exports", "imports"] as const).flatMap(
        (flow) => rateOf({ ...row, flow, partner }, unit, row.period, held) ?? [],
      ),
    );
    const rate = rates.length < LEAST ? null : rates.sort((one, other) => one - other)[rates.length >> 1]!;
    known.set(name, rate);
    return rate;
  };
}

function rateOf(key: Observation, unit: string, period: Period, held: Holdings): number | null {
  const [one, other] = [positive(held.series(key), period), positive(held.series({ ...key, unit }), period)];
  return one === null || other === null ? null : one / other;
}
