import { bases, monthly, required } from "./naive-background.ts";
import { type About, type Naive, whole, withOne } from "./naive-figures.ts";
import { exceeds, milestones, records, revisions } from "./naive-levels.ts";
import { concentration, divergence, overtakings } from "./naive-partners.ts";
import { partClaims } from "./naive-parts.ts";
import { frontLoading, shifted, shiftedOverYear, yearRevision } from "./naive-stretches.ts";

// Each claim is worked out anew from the naive figures, as a plain object that the test compares with the finding's.

export type Claim = Readonly<Record<string, unknown>>;
export type Claims = Record<string, Claim>;

const FLOWS = ["exports", "imports"];

/** Everything that can be said of a period, by the name of the finding. */
export function naiveClaims(naive: Naive, period: string): Claims {
  const claims: Claims = partClaims(naive, period);
  for (const flow of FLOWS) {
    const about = whole(flow);
    const past = series(naive, about, period);
    add(claims, `reversal:${flow}.total`, reversal(naive, flow, past));
    add(claims, `acceleration:${flow}.total`, acceleration(past));
    add(claims, `extreme:${flow}.total`, extreme(past));
    Object.assign(
      claims,
      bases(naive, flow, period),
      overtakings(naive, flow, period),
      concentration(naive, flow, period),
      frontLoading(naive, flow, period),
    );
  }
  for (const about of watched(naive)) {
    add(claims, `growth:${name(about)}`, growth(naive, about, period));
    add(claims, `streak:${name(about)}`, streak(naive, about, period));
    add(claims, `ending:${name(about)}`, ending(naive, about, period));
  }
  for (const lead of naive.data.economy.watch.lead) {
    add(claims, `shift:exports.partner.${lead}`, shifted(naive, lead, period));
    add(claims, `shift:exports.partner.${lead}.twelve-months`, shiftedOverYear(naive, lead, period));
    add(claims, `divergence:exports.partner.${lead}`, divergence(naive, lead, period));
  }
  add(claims, "required:balance.total", required(naive, period));
  for (const flow of [...FLOWS, "balance"]) {
    add(claims, `surprise:${flow}.total`, surprise(naive, flow, period));
    add(claims, `exceeds:${flow}.total`, exceeds(naive, flow, period));
    add(claims, `monthly:${flow}.total`, monthly(naive, flow, period));
    Object.assign(
      claims,
      records(naive, flow, period),
      milestones(naive, flow, period),
      revisions(naive, flow, period),
      yearRevision(naive, flow, period),
    );
  }
  return claims;
}

function add(claims: Claims, id: string, claim: Claim | null): void {
  if (claim) claims[id] = claim;
}

export function name({ flow, partner, product }: About): string {
  if (product !== "TOTAL") return `${flow}.product.${product}`;
  return partner === "WLD" ? `${flow}.total` : `${flow}.partner.${partner}`;
}

function watched({ data }: Naive): About[] {
  const { lead, destinations, origins } = data.economy.watch;
  return [
    ...FLOWS.map(whole),
    ...[...new Set<string>([...lead, ...destinations])].map((code) => withOne("exports", code)),
    ...[...new Set<string>([...lead, ...origins])].map((code) => withOne("imports", code)),
  ];
}

interface Point {
  readonly period: string;
  readonly value: number | null;
}

/** Growth, release by release, from the first that there is. */
function series(naive: Naive, about: About, period: string): Point[] {
  const points: Point[] = [];
  for (const one of naive.upTo(period)) {
    const value = naive.growth(about, one);
    if (points.length > 0 || value !== null) points.push({ period: one, value });
  }
  return points;
}

function growth(naive: Naive, about: About, period: string): Claim | null {
  const value = naive.growth(about, period);
  const before = naive.upTo(period).at(-2);
  return value === null ? null : { value, previous: before === undefined ? null : naive.growth(about, before) };
}

function reversal(naive: Naive, flow: string, past: readonly Point[]): Claim | null {
  const [before, now] = past.slice(-2);
  if (!before?.value || !now?.value || before.value > 0 === now.value > 0) return null;
  let at = past.length - 2;
  while (at >= 0 && past[at]!.value !== null && Math.sign(past[at]!.value!) === Math.sign(before.value)) at--;
  const ended = past[at]?.value ?? 0;
  const lasted = past.length - 2 - at;
  const said = naive.forecast(flow, before.period)?.value ?? 0;
  const first = naive.firstPrint(whole(flow), "year-on-year", "percent", before.period)?.value ?? 0;
  return {
    to: now.value > 0 ? "rise" : "fall",
    since: lasted > 1 && ended !== 0 && ended > 0 === now.value > 0 ? past[at]!.period : null,
    unexpectedBefore: (said > 0 && first < 0) || (said < 0 && first > 0),
    value: now.value,
    previous: before.value,
  };
}

function acceleration(past: readonly Point[]): Claim | null {
  const [before, now] = past.slice(-2);
  if (!before?.value || !now?.value || before.value > 0 !== now.value > 0 || before.value === now.value) return null;
  const grew = Math.abs(now.value) > Math.abs(before.value);
  const size = Math.abs(now.value - before.value);
  let larger = 0;
  let all = 0;
  for (let at = 1; at < past.length - 1; at++) {
    const [one, other] = [past[at - 1]!.value, past[at]!.value];
    if (one === null || other === null) continue;
    all++;
    if (Math.abs(other - one) >= size - 1e-9) larger++;
  }
  const part = larger / Math.max(1, all);
  return {
    pace: now.value > 0 ? (grew ? "faster" : "slower") : grew ? "deeper" : "shallower",
    degree: part >= 0.75 ? "slightly" : part <= 0.25 ? "much" : "plainly",
    value: now.value,
    previous: before.value,
  };
}

function extreme(past: readonly Point[]): Claim | null {
  const now = past.at(-1);
  if (!now?.value) return null;
  for (const sign of [1, -1]) {
    let at = past.length - 2;
    while (at >= 0 && past[at]!.value !== null && sign * past[at]!.value! < sign * now.value) at--;
    const reach = past.length - 2 - at;
    if (at >= 0 && past[at]!.value === null) continue;
    if (reach >= 6 && (at >= 0 || past.length >= 60))
      return { extreme: sign > 0 ? "strongest" : "weakest", since: past[at]?.period ?? null, value: now.value };
  }
  return null;
}

function streak(naive: Naive, about: About, period: string): Claim | null {
  const past = series(naive, about, period);
  const now = past.at(-1);
  if (!now?.value) return null;
  const sign = Math.sign(now.value);
  for (const least of [naive.data.economy.threshold, 0]) {
    let at = past.length - 1;
    while (
      at >= 0 &&
      past[at]!.value !== null &&
      (least > 0 ? sign * past[at]!.value! >= least - 1e-9 : sign * past[at]!.value! > 0)
    )
      at--;
    const length = past.length - 1 - at;
    if (length < 3) continue;
    const run = past.slice(at + 1);
    return {
      of: `${least > 0 ? "threshold-" : ""}${sign > 0 ? "rise" : "fall"}`,
      length,
      inReleases: run.some((one) => one.period.includes("/")),
      open: at < 0 || past[at]!.value === null,
      first: run[0]!.value,
      before: past[at]?.value ?? null,
      value: now.value,
    };
  }
  return null;
}

/** A run of three releases or more that this one ended: of one sign first, else beyond the threshold. */
function ending(naive: Naive, about: About, period: string): Claim | null {
  const past = series(naive, about, period);
  const [before, now] = past.slice(-2);
  if (!before?.value || !now || now.value === null) return null;
  const sign = Math.sign(before.value);
  for (const least of [0, naive.data.economy.threshold]) {
    const holds = (value: number | null) => value !== null && (least > 0 ? sign * value >= least : sign * value > 0);
    let length = 0;
    while (length + 2 <= past.length && holds(past[past.length - 2 - length]!.value)) length++;
    if (length < 3 || holds(now.value)) continue;
    // Without the release before it, nobody knows how long the run was.
    if ((past[past.length - 2 - length]?.value ?? null) === null) continue;
    return {
      of: `${least > 0 ? "threshold-" : ""}${sign > 0 ? "rise" : "fall"}`,
      length,
      value: now.value,
      first: past[past.length - 1 - length]!.value,
    };
  }
  return null;
}

interface Outcome {
  readonly value: number;
  readonly forecast: number;
  readonly poll: string;
  readonly size: number;
}

function outcome(naive: Naive, flow: string, period: string): Outcome | null {
  const value =
    naive.firstPrint(
      whole(flow),
      flow === "balance" ? "level" : "year-on-year",
      flow === "balance" ? naive.data.economy.currency : "percent",
      period,
    )?.value ?? null;
  const said = naive.forecast(flow, period);
  if (value === null || said === null) return null;
  const gap = Math.abs(value - said.value);
  return {
    value,
    forecast: said.value,
    poll: said.poll,
    size: flow === "balance" ? (gap / Math.abs(said.value || 1)) * 20 : gap,
  };
}

function surprise(naive: Naive, flow: string, period: string): Claim | null {
  const now = outcome(naive, flow, period);
  if (!now) return null;
  const past: number[] = [];
  for (const one of naive.upTo(period).slice(0, -1)) {
    const earlier = outcome(naive, flow, one);
    if (earlier) past.push(earlier.size);
  }
  const sorted = [...past].sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
  const half = Math.abs(now.value - now.forecast) >= Math.abs(now.forecast) / 2;
  const inLine = now.size <= 0.2 + 1e-9;
  return {
    poll: now.poll,
    verdict: inLine ? "in-line" : now.value > now.forecast ? "beat" : "missed",
    degree:
      now.size >= 2 - 1e-9 && (half || now.size > 1.5 * usual) ? "far" : now.size < 1 - 1e-9 ? "narrowly" : "plainly",
    unexpected: !inLine && now.value * now.forecast < 0,
    trueIn: past.filter((size) => size >= now.size - 1e-9).length,
    outOf: past.length,
    value: now.value,
    forecast: now.forecast,
    gap: now.value - now.forecast,
  };
}
