import type { Claim, Claims } from "./naive-claims.ts";
import { monthsBetween, next, yearBack } from "./naive-data.ts";
import { type Naive, tenths, whole } from "./naive-figures.ts";

// The claims that set a month beside another: the base of its growth, the month before, what the year still needs.

/** The growth a year earlier, of this release and of the next. */
export function bases(naive: Naive, flow: string, period: string): Claims {
  const claims: Claims = {};
  for (const of of [period, following(naive, period)]) {
    const value = of === null ? null : naive.growth(whole(flow), yearBack(of));
    if (of === null || value === null) continue;
    const past: number[] = [];
    for (const one of naive.upTo(yearBack(of)).slice(0, -1)) {
      const earlier = naive.growth(whole(flow), one);
      if (earlier !== null) past.push(earlier);
    }
    const last = past.slice(-60);
    let below = 0;
    for (const one of last) if (one < value) below++;
    let height = "ordinary";
    if (last.length >= 24 && below / last.length >= 0.75 && value >= 5) height = "high";
    else if (last.length >= 24 && below / last.length <= 0.25 && value <= -2) height = "low";
    claims[`base:${flow}.total@${of}`] = { of, height, value };
  }
  return claims;
}

/** The release after this one, told from the same time last year. */
function following(naive: Naive, period: string): string | null {
  const month = next(period.slice(-7));
  const lastYear = yearBack(month);
  for (const one of naive.data.periods)
    if (monthsBetween(one).includes(lastYear)) return one.replace(/\d{4}/g, (year) => String(Number(year) + 1));
  return null;
}

/** The change on the month before, of figures adjusted for the seasons. */
export function monthly(naive: Naive, flow: string, period: string): Claim | null {
  const level = naive.adjusted(flow, period);
  const before = naive.adjusted(flow, monthBefore(period));
  if (level === null || before === null) return null;
  const value = flow === "balance" ? level - before : tenths(level, before);
  return value === null ? null : { value, level, before };
}

export function monthBefore(month: string): string {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return number === 1 ? `${year - 1}-12` : `${year}-${String(number - 1).padStart(2, "0")}`;
}

/** What the months that are left would have to bring of the balance. */
export function required(naive: Naive, period: string): Claim | null {
  const [year, month] = [Number(period.slice(-7, -3)), Number(period.slice(-2))];
  const left = 12 - month;
  const now = naive.soFar(whole("balance"), month === 1 ? period.slice(-7) : `${year}-01/${period.slice(-7)}`)?.value;
  const before = naive.soFar(whole("balance"), `${year - 1}-01/${year - 1}-12`)?.value;
  if (left === 0 || now === undefined || before === undefined || now <= 0 || before <= 0) return null;
  let highest: number | null = null;
  for (const one of monthsBetween(`${naive.data.periods[0]!.slice(0, 7)}/${period.slice(-7)}`)) {
    const level = naive.level(whole("balance"), one)?.value;
    if (level !== undefined && (highest === null || level > highest)) highest = level;
  }
  if (left > 3) {
    const need = (before - now) / left;
    if (now >= before) return null;
    const aboveAll = highest !== null && need > highest;
    return { aim: "match", monthsLeft: left, aboveAll, need, value: now, average: now / month, highest };
  }
  const first = next(period.slice(-7));
  const rest = naive.level(whole("balance"), yearBack(month === 11 ? first : `${first}/${year}-12`))?.value;
  if (rest === undefined) return null;
  const tens = 10 ** (String(Math.floor(now + rest)).length - 2);
  const target = (Math.floor((now + rest) / tens) + 1) * tens;
  const need = (target - now) / left;
  const aboveAll = highest !== null && need > highest;
  return { aim: "round", monthsLeft: left, aboveAll, need, value: now, target, projected: now + rest, highest };
}
