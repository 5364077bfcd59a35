import type { Claim, Claims } from "./naive-claims.ts";
import { next, yearBack } from "./naive-data.ts";
import { type About, type Naive, whole, withOne } from "./naive-figures.ts";
import { agrees, growthTogether, together } from "./naive-parts.ts";

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

/** The lead's share against a year ago, when it moved by half a point or more. */
export function shifted(naive: Naive, lead: string, period: string): Claim | null {
  const about = withOne("exports", lead);
  return moved(naive.share(about, period), naive.share(about, yearBack(period)));
}

/** The same of twelve months together. */
export function shiftedOverYear(naive: Naive, lead: string, period: string): Claim | null {
  const about = withOne("exports", lead);
  return moved(shareOfYear(naive, about, period), shareOfYear(naive, about, yearBack(period)));
}

function moved(now: number | null, then: number | null): Claim | null {
  if (now === null || then === null) return null;
  const gap = Math.round((now - then) * 10 + Math.sign(now - then) * 1e-7) / 10;
  return Math.abs(gap) < 0.5 ? null : { to: gap > 0 ? "up" : "down", value: now, previous: then };
}

/** A part of twelve months of the whole, in percent. */
export function shareOfYear(naive: Naive, about: About, period: string): number | null {
  const [part, all] = [together(naive, about, 12, period), together(naive, whole(about.flow), 12, period)];
  const own = naive.level(about, period)?.unit === naive.level(whole(about.flow), period)?.unit;
  return part !== null && all !== null && all > 0 && own ? (part / all) * 100 : null;
}

/** The year so far by first prints, and by what is known now, month by month. */
export function yearByFirstPrints(naive: Naive, flow: string, span: string): number | null {
  return added(naive, span, (part) => {
    const print = (one: string) => naive.firstPrint(whole(one), "level", naive.data.economy.currency, part)?.value;
    const own = print(flow);
    if (own !== undefined || flow !== "balance") return own;
    const [exports, imports] = [print("exports"), print("imports")];
    return exports === undefined || imports === undefined ? undefined : exports - imports;
  });
}

export function yearByMonths(naive: Naive, flow: string, span: string): number | null {
  return added(naive, span, (part) => {
    const known = naive.level(whole(flow), part);
    return known?.unit === naive.data.economy.currency ? known?.value : undefined;
  });
}

function added(naive: Naive, span: string, measure: (part: string) => number | undefined): number | null {
  let sum = 0;
  let count = 0;
  for (const part of naive.data.periods) {
    if (part.slice(0, 7) < span.slice(0, 7) || part.slice(-7) > span.slice(-7)) continue;
    const value = measure(part);
    if (value === undefined) return null;
    sum += value;
    count++;
  }
  const first = naive.data.periods.find((part) => part.slice(0, 7) === span.slice(0, 7));
  return count === 0 || first === undefined ? null : sum;
}

/** Told when the sign changed, or when no more than a quarter of at least eight earlier years so far were revised by as much. */
export function yearRevision(naive: Naive, flow: string, period: string): Claims {
  const at = (one: string) => {
    const [year, last] = [one.slice(-7, -3), one.slice(-7)];
    if (last.endsWith("-01") || one.startsWith(`${year}-01`)) return null;
    const span = `${year}-01/${last}`;
    const [first, now] = [yearByFirstPrints(naive, flow, span), yearByMonths(naive, flow, span)];
    return first === null || now === null || first === 0
      ? null
      : { first, now, size: Math.abs(now - first) / Math.abs(first) };
  };
  const found = at(period);
  if (!found) return {};
  const digit = coarsest(naive, flow, period);
  if (Math.abs(found.now - found.first) <= digit / 2) return {};
  let [all, larger] = [0, 0];
  for (const one of naive.upTo(period).slice(0, -1)) {
    const earlier = at(one);
    if (earlier) all++;
    if (earlier && earlier.size >= found.size) larger++;
  }
  const turned = found.now > 0 !== found.first > 0;
  if (!turned && (all < 8 || larger / all > 0.25)) return {};
  return {
    [`revision:${flow}.total.year-to-date`]: {
      value: found.now,
      first: found.first,
      to: found.now > found.first ? "up" : "down",
    },
  };
}

/** The worth of the last digit of the coarsest figure in either sum. */
function coarsest(naive: Naive, flow: string, period: string): number {
  let digit = 0;
  for (const part of naive.data.periods) {
    if (part.slice(0, 4) !== period.slice(-7, -3) || part.slice(-7) > period.slice(-7)) continue;
    digit = Math.max(digit, naive.level(whole(flow), part)?.digit ?? 0);
    for (const one of [flow, "exports", "imports"]) {
      const own = naive.firstPrint(whole(flow), "level", naive.data.economy.currency, part);
      if (own && one !== flow) continue;
      digit = Math.max(digit, naive.firstPrint(whole(one), "level", naive.data.economy.currency, part)?.digit ?? 0);
    }
  }
  return digit;
}
