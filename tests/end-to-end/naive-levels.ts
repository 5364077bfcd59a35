import type { Claim, Claims } from "./naive-claims.ts";
import { monthsBetween, yearBack } from "./naive-data.ts";
import { type Naive, whole } from "./naive-figures.ts";

// The claims about levels: records, years above years, round numbers, revisions.

export function records(naive: Naive, flow: string, period: string): Claims {
  const claims: Claims = {};
  const first = naive.data.periods[0]!.slice(0, 7);
  const span = `${period.slice(-7, -3)}-01/${period.slice(-7)}`;
  const together = period.includes("/");
  const earlier = together ? yearsBefore(period, first) : monthsBetween(`${first}/${period}`).slice(0, -1);
  const frames = [["month", period, earlier, together ? 5 : 60]] as [string, string, string[], number][];
  if (!together && !period.endsWith("-01")) frames.push(["year-to-date", span, yearsBefore(span, first), 5]);
  for (const [frame, now, others, least] of frames) {
    const measure = (one: string) =>
      frame === "month" ? naive.level(whole(flow), one) : naive.soFar(whole(flow), one);
    const value = measure(now)?.value;
    const known = others.flatMap((one) => measure(one)?.value ?? []);
    if (value === undefined || known.length < least) continue;
    const [highest, lowest] = [Math.max(...known), Math.min(...known)];
    if (frame === "year-to-date" && !stands(naive, flow, now, others, value > highest ? 1 : -1)) continue;
    if (value > highest) claims[`record:${flow}.total.${frame}.highest`] = { value, previous: highest };
    if (value < lowest && flow === "balance")
      claims[`record:${flow}.total.${frame}.lowest`] = { value, previous: lowest };
  }
  return claims;
}

/** Whether a year so far is beyond all others whichever way either is reckoned. */
function stands(naive: Naive, flow: string, now: string, others: readonly string[], sign: number): boolean {
  const ways = (span: string) =>
    [naive.soFar(whole(flow), span), naive.otherwise(whole(flow), span)].flatMap((one) =>
      one ? sign * one.value : [],
    );
  const least = Math.min(...ways(now));
  for (const other of others) for (const value of ways(other)) if (value >= least) return false;
  return true;
}

function yearsBefore(period: string, first: string): string[] {
  const years: string[] = [];
  for (let one = yearBack(period); one.slice(0, 7) >= first; one = yearBack(one)) years.unshift(one);
  return years;
}

export function exceeds(naive: Naive, flow: string, period: string): Claim | null {
  const year = Number(period.slice(-7, -3));
  const above = (one: string): { value: number; year: number } | null => {
    if (one.endsWith("-12")) return null;
    const span = soFar(one);
    const before = naive.soFar(
      whole(flow),
      `${Number(one.slice(-7, -3)) - 1}-01/${Number(one.slice(-7, -3)) - 1}-12`,
    )?.value;
    const [now, other] = [naive.soFar(whole(flow), span)?.value, naive.otherwise(whole(flow), span)?.value];
    if (now === undefined || before === undefined || before <= 0) return null;
    return now > before && (other === undefined || other > before) ? { value: now, year: before } : null;
  };
  const now = above(period);
  const last = naive.upTo(period).at(-2);
  return now && { ...now, crossedNow: !(last?.slice(-7, -3) === String(year) && above(last)) };
}

function soFar(period: string): string {
  return period.endsWith("-01") ? period.slice(-7) : `${period.slice(-7, -3)}-01/${period.slice(-7)}`;
}

export function milestones(naive: Naive, flow: string, period: string): Claims {
  const best: Record<string, { at: number; value: number }> = {};
  for (const mark of naive.data.economy.milestones) {
    if (mark.flow !== flow) continue;
    const monthly = mark.frame === "month";
    if (monthly && period.includes("/")) continue;
    const measure = (one: string) =>
      (monthly ? naive.level(whole(flow), one) : naive.soFar(whole(flow), soFar(one)))?.value;
    const value = measure(period);
    const other = monthly ? undefined : naive.otherwise(whole(flow), soFar(period))?.value;
    if (value === undefined || value < mark.at || (other !== undefined && other < mark.at)) continue;
    let searched = 0;
    let before = false;
    const years = new Set<string>();
    for (const one of naive
      .upTo(period)
      .slice(0, -1)
      .flatMap((release) => (monthly ? monthsBetween(release) : [release]))) {
      const earlier = measure(one);
      if (earlier === undefined) continue;
      searched++;
      years.add(one.slice(-7, -3));
      if (earlier >= mark.at) before = true;
    }
    const enough = monthly ? searched >= 60 : years.size >= 5;
    if (enough && !before && mark.at > (best[mark.frame]?.at ?? 0)) best[mark.frame] = { at: mark.at, value };
  }
  return Object.fromEntries(
    Object.entries(best).map(([frame, { at, value }]) => [`milestone:${flow}.total.${frame}`, { mark: at, value }]),
  );
}

export function revisions(naive: Naive, flow: string, period: string): Claims {
  const claims: Claims = {};
  const rate = naive.growth(whole(flow), period);
  const kinds: [string, string, { value: number; digit: number } | null][] = [
    ["level", naive.data.economy.currency, naive.level(whole(flow), period)],
    ["year-on-year", "percent", rate === null ? null : { value: rate, digit: 0.1 }],
  ];
  for (const [measure, unit, now] of kinds) {
    const first = naive.firstPrint(whole(flow), measure, unit, period);
    if (first === null || now === null) continue;
    // A figure that is only printed shorter than at first has not been revised.
    if (Math.abs(now.value - first.value) <= Math.max(now.digit, first.digit) * 0.5 + 1e-9) continue;
    claims[`revision:${flow}.total.${measure}`] = {
      value: now.value,
      first: first.value,
      to: now.value > first.value ? "up" : "down",
    };
  }
  return claims;
}
