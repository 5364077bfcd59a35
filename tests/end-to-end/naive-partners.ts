import type { Claim, Claims } from "./naive-claims.ts";
import { yearBack } from "./naive-data.ts";
import { type Naive, toTenths, whole, withOne } from "./naive-figures.ts";

// The claims that set partners against each other.

interface Partner {
  readonly code: string;
  readonly kind: string;
  readonly contains: readonly string[];
}

/** The lead one way by the threshold or more, at least three of the other destinations and three quarters of them the other way. */
export function divergence(naive: Naive, lead: string, period: string): Claim | null {
  const { economy } = naive.data;
  const own = naive.growth(withOne("exports", lead), period);
  if (own === null || Math.abs(own) < economy.threshold) return null;
  const inside: Record<string, readonly string[]> = {};
  for (const one of economy.partners as Partner[]) inside[one.code] = one.contains ?? [];
  let known = 0;
  const against: [string, number][] = [];
  for (const code of economy.watch.destinations as string[]) {
    if (code === lead || inside[code]?.includes(lead)) continue;
    if ((economy.watch.destinations as string[]).some((group) => inside[group]?.includes(code))) continue;
    const value = naive.growth(withOne("exports", code), period);
    if (value === null) continue;
    known++;
    if ((value > 0 && own < 0) || (value < 0 && own > 0)) against.push([code, value]);
  }
  if (against.length < 3 || against.length < known * 0.75) return null;
  against.sort((one, other) => Math.abs(other[1]) - Math.abs(one[1]) || (one[0] < other[0] ? -1 : 1));
  return {
    lead,
    to: own < 0 ? "fall" : "rise",
    others: against.map(([code]) => code).join(" "),
    value: own,
    ...Object.fromEntries(against),
  };
}

/** The country highest up that is now above its neighbour among the six largest and was below it a year ago, by more than a hundredth each time. */
export function overtakings(naive: Naive, flow: string, period: string): Claims {
  const order = countries(naive, flow, period);
  for (let at = 0; at < Math.min(5, order.length - 1); at++) {
    const [up, down] = [order[at]!, order[at + 1]!];
    const before = naive.level(withOne(flow, up.code), yearBack(period))?.value;
    const other = naive.level(withOne(flow, down.code), yearBack(period))?.value;
    if (before === undefined || other === undefined || before >= other * 0.99 || up.value <= down.value * 1.01)
      continue;
    const place = naivePlace(naive, flow, up.code, period);
    if (place === null) return {};
    const claim = { overtaken: down.code, value: up.value, other: down.value, place };
    return { [`overtaking:${flow}.partner.${up.code}`]: claim };
  }
  return {};
}

/** One more than the countries that are larger; null when another is just as large. */
export function naivePlace(naive: Naive, flow: string, code: string, period: string): number | null {
  const own = naive.level(withOne(flow, code), period)?.value;
  let place = 1;
  for (const one of countries(naive, flow, period)) {
    if (own === undefined || (one.code !== code && one.value === own)) return null;
    if (one.value > own) place++;
  }
  return own === undefined ? null : place;
}

/** What the five largest countries have of the whole, when ten or more are known. */
export function naiveLargest(naive: Naive, flow: string, period: string): number | null {
  const all = naive.level(whole(flow), period);
  const known = countries(naive, flow, period);
  if (!all || all.value <= 0 || known.length < 10) return null;
  let sum = 0;
  for (let at = 0; at < 5; at++) {
    if (naive.level(withOne(flow, known[at]!.code), period)!.unit !== all.unit) return null;
    sum += known[at]!.value;
  }
  return (sum / all.value) * 100;
}

/** Their share against a year ago, when the same countries were known then and it moved by a point or more. */
export function concentration(naive: Naive, flow: string, period: string): Claims {
  const [value, previous] = [naiveLargest(naive, flow, period), naiveLargest(naive, flow, yearBack(period))];
  if (value === null || previous === null) return {};
  const [now, then] = [countries(naive, flow, period), countries(naive, flow, yearBack(period))];
  for (const one of now) if (!then.some((other) => other.code === one.code)) return {};
  if (now.length !== then.length) return {};
  const gap = toTenths(value - previous);
  if (Math.abs(gap) < 1) return {};
  return { [`concentration:${flow}.total`]: { to: gap > 0 ? "up" : "down", value, previous } };
}

function countries(naive: Naive, flow: string, period: string): { code: string; value: number }[] {
  const known: { code: string; value: number }[] = [];
  for (const { code, kind } of naive.data.economy.partners as Partner[]) {
    const value = kind === "country" ? naive.level(withOne(flow, code), period)?.value : undefined;
    if (value !== undefined) known.push({ code, value });
  }
  return known.sort((one, other) => other.value - one.value || (one.code < other.code ? -1 : 1));
}
