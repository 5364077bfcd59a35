import type { Economy } from "../../vocabulary/economy.ts";
import { groupBy } from "../../vocabulary/group-by.ts";
import { shift, yearEarlier } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import type { Holdings } from "../holdings.ts";
import type { Observation } from "../observation.ts";
import type { Doubt, Submission } from "./submission.ts";
import { amount, told } from "./told.ts";
import { transposed } from "./transposed.ts";

const LEAST = 5;
const FLOOR = 0.05;
const BEYOND = 1.5;
const MONTHS = 24;

/** Totals that their partners do not bear out: a partner above the total, or a share of all countries together that it never had. */
export function partnersAndTotal({ rows, after, economy }: Submission): Doubt[] {
  const levels = rows.filter(
    ({ measure, flow, product }) => measure === "level" && flow !== "balance" && product === ALL_GOODS,
  );
  const months = groupBy(levels, ({ flow, unit, adjustment, period }) => `${flow}|${unit}|${adjustment}|${period}`);
  return [...months.values()].flatMap((all) => {
    const total = after.find({ ...all[0]!, partner: WORLD }, all[0]!.period);
    if (!total?.value) return [];
    const above = all.find(({ partner, value, step }) => partner !== WORLD && (value ?? 0) > total.value! + step);
    if (above)
      return [
        {
          check: "parts-and-total",
          row: above,
          what: `${told(above)} is above the total of ${amount(total.value, total.unit)}.`,
        },
      ];
    return coverage(total, after, economy);
  });
}

function coverage(total: Observation, held: Holdings, economy: Economy): Doubt[] {
  const countries = economy.partners.filter(({ kind }) => kind === "country").map(({ code }) => code);
  const now = share(total, total.period, countries, held);
  if (now === null) return [];
  const bases = [yearEarlier(total.period), ...(total.period.length === 7 ? [shift(total.period, -1)] : [])];
  const gaps = bases.flatMap((base) => gapTo(total, total.period, base, now.present, held) ?? []);
  if (gaps.length === 0 || Math.min(...gaps) <= FLOOR) return [];
  const past = Array.from({ length: MONTHS }, (_, back) => shift(total.period, -back - 1)).flatMap((one) =>
    bases.flatMap((_, at) => gapTo(total, one, at === 0 ? yearEarlier(one) : shift(one, -1), now.present, held) ?? []),
  );
  if (Math.min(...gaps) <= BEYOND * Math.max(0, ...past)) return [];
  const before = share(total, bases[0]!, now.present, held) ?? share(total, bases.at(-1)!, now.present, held)!;
  const wanted = (now.share * total.value!) / before.share;
  const remark = transposed(total, wanted, total.value! * 0.02);
  const percent = (one: number) => `${(one * 100).toFixed(1)} percent`;
  const what = `${told(total)}: its ${now.present.length} countries make up ${percent(now.share)} of it, and before ${percent(before.share)}${remark}.`;
  return [{ check: "parts-and-total", row: total, what }];
}

function gapTo(
  total: Observation,
  period: Period,
  base: Period,
  codes: readonly string[],
  held: Holdings,
): number | null {
  const [one, other] = [share(total, period, codes, held), share(total, base, codes, held)];
  const same = one !== null && other !== null && one.present.length === other.present.length;
  return same ? Math.abs(Math.log(one.share / other.share)) : null;
}

function share(total: Observation, period: Period, codes: readonly string[], held: Holdings) {
  const whole = held.find(total, period)?.value;
  if (!whole) return null;
  const present = codes.filter((partner) => held.find({ ...total, partner }, period)?.value);
  if (present.length < LEAST) return null;
  const sum = present.reduce((so, partner) => so + held.find({ ...total, partner }, period)!.value!, 0);
  return { share: sum / whole, present };
}
