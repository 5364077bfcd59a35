import type { Claims } from "./naive-claims.ts";
import { next } from "./naive-data.ts";
import { type Naive, whole } from "./naive-figures.ts";
import { agrees, growthTogether } from "./naive-parts.ts";

// Claims about stretches of months, each by plain loops.

/** The month before rose most of twelve and this one fell most, none of them missing. */
export function frontLoading(naive: Naive, flow: string, period: string): Claims {
  if (period.includes("/")) return {};
  let first = `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`;
  first = next(first);
  const months = naive.upTo(period).filter((one) => one.slice(0, 7) >= first);
  if (months[0]?.slice(0, 7) !== first || months.length < 4 || months.at(-2)!.includes("/")) return {};
  const rates: number[] = [];
  for (const one of months) {
    const rate = naive.growth(whole(flow), one);
    if (rate === null) return {};
    rates.push(rate);
  }
  const [before, value] = [rates.at(-2)!, rates.at(-1)!];
  if (before <= 0 || value >= 0) return {};
  for (const rate of rates.slice(0, -2)) if (rate >= before || rate <= value) return {};
  const together = growthTogether(naive, whole(flow), 2, period);
  if (together === null || !agrees(naive, flow, period) || together <= value || together >= before) return {};
  return {
    [`front-loading:${flow}.total`]: {
      value,
      before,
      together,
      next: Math.max(...rates.slice(0, -2)),
      low: Math.min(...rates.slice(0, -2)),
    },
  };
}
