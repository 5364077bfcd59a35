import type { Edition } from "../../src/edition/edition.ts";
import type { Finding } from "../../src/findings/finding.ts";
import type { Fact } from "../../src/indicators/fact.ts";
import { monthBefore } from "./naive-background.ts";
import { naiveClaims } from "./naive-claims.ts";
import { yearBack } from "./naive-data.ts";
import { type Naive, tenths, toTenths } from "./naive-figures.ts";
import { naiveLargest, naivePlace } from "./naive-partners.ts";
import {
  growthTogether,
  growthWithout,
  overTwoYears,
  points,
  quantities,
  together,
  unitValues,
} from "./naive-parts.ts";
import { shareOfYear, yearByFirstPrints, yearByMonths } from "./naive-stretches.ts";

/** What was compared, and each disagreement in a line. */
export interface Comparison {
  readonly claims: number;
  /** How many findings of each kind were worked out anew. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
}

/** The kinds whose every occurrence is worked out anew, so that a missing one is a fault too. A kind left out does not compile. */
const KINDS: Readonly<Record<Finding["kind"], true>> = {
  growth: true,
  reversal: true,
  acceleration: true,
  surprise: true,
  streak: true,
  ending: true,
  shift: true,
  divergence: true,
  overtaking: true,
  record: true,
  extreme: true,
  milestone: true,
  exceeds: true,
  required: true,
  base: true,
  monthly: true,
  revision: true,
  contribution: true,
  without: true,
  bilateral: true,
  swing: true,
  peak: true,
  trend: true,
  concentration: true,
  "front-loading": true,
  volume: true,
};

/** Compares every fact and finding of an edition with what the naive reckoner gets. */
export function compare(edition: Edition, naive: Naive): Comparison {
  const faults: string[] = [];
  const kinds: Record<string, number> = {};
  let claims = 0;
  const check = (what: string, said: unknown, truth: unknown) => {
    claims++;
    if (!same(said, truth))
      faults.push(`${edition.month} as of ${edition.asOf}: ${what} says ${said}, the files give ${truth}`);
  };
  for (const fact of [...edition.facts, ...edition.findings.flatMap((one) => Object.values(one.facts))]) {
    const truth = factAgain(fact, edition, naive);
    if (truth !== undefined) check(fact.id, fact.value, truth);
  }
  const again = naiveClaims(naive, edition.month);
  for (const { kind, id } of edition.findings) {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    if (!(kind in KINDS)) faults.push(`${edition.month}: nothing works out anew the kind "${kind}" (${id})`);
  }
  const told = new Map(edition.findings.map((one) => [one.id, one]));
  for (const id of new Set([...told.keys(), ...Object.keys(again)])) {
    const [finding, truth] = [told.get(id), again[id]];
    check(`${id} (being there)`, finding !== undefined, truth !== undefined);
    if (finding && truth)
      for (const [field, value] of Object.entries(truth)) check(`${id} ${field}`, fieldOf(finding, field), value);
  }
  return { claims, kinds, faults };
}

function fieldOf(finding: Finding, field: string): unknown {
  const own = finding as unknown as Record<string, unknown>;
  if (field === "boundary") return finding.proof.boundary?.period;
  if (Array.isArray(own[field])) return own[field].join(" ");
  return field in own && field !== "year" ? own[field] : (finding.facts[field]?.value ?? null);
}

function same(said: unknown, truth: unknown): boolean {
  if (typeof said !== "number" || typeof truth !== "number") return said === truth;
  return Math.abs(said - truth) <= 1e-9 * Math.max(1, Math.abs(truth));
}

/** Facts that stand for a count or a mark within a finding, and are compared there. */
const BY_FINDING = /^(streak|ended-run|required\.round)$|\.milestone$/;

const ID =
  /^(exports|imports|balance)(?:\.total|\.partner\.(\w+)|\.product\.([\w-]+))\.([\w-]+(?:\.[\w-]+)?)(?:@([\d/-]+))?$/;

/** The value of a fact worked out anew from its name; undefined for those that the findings' own check covers. */
function factAgain(fact: Fact, edition: Edition, naive: Naive): number | null | undefined {
  const [one, other] = fact.id.split(".less.");
  if (other !== undefined) {
    const [now, then] = [one!, other].map((id) => factAgain({ ...fact, id }, edition, naive));
    if (typeof now !== "number" || typeof then !== "number") return undefined;
    return one!.includes(".share") ? toTenths(now - then) : now - then;
  }
  const [, flow, partner = "WLD", product = "TOTAL", measure, at] = ID.exec(fact.id) ?? [];
  if (flow === undefined) throw new Error(`the naive reckoner does not know the fact ${fact.id}`);
  const about = { flow, partner, product };
  const own = measure!.startsWith("year-to-date") ? soFar(edition.month) : edition.month;
  const period = at ?? own;
  switch (measure) {
    case "level":
      return naive.level(about, period)?.value ?? null;
    case "level-from-flows":
      return (
        naive.level({ ...about, flow: "exports" }, period)!.value -
        naive.level({ ...about, flow: "imports" }, period)!.value
      );
    case "year-on-year":
      return naive.growth(about, period);
    case "year-on-year-from-levels":
      return naive.growthOfLevels(about, period);
    case "year-to-date":
      return naive.soFar(about, period)?.value ?? null;
    case "year-to-date-otherwise":
      return naive.otherwise(about, period)?.value ?? null;
    case "year-to-date-growth":
      return naive.growthSoFar(about, period);
    case "contribution":
      return points(naive, about, period);
    case "twelve-months":
      return together(naive, about, 12, period);
    case "share.twelve-months":
      return shareOfYear(naive, about, period);
    case "year-to-date-first-prints":
      return yearByFirstPrints(naive, flow, period);
    case "year-to-date-summed":
      return yearByMonths(naive, flow, period);
    case "share-of-largest":
      return naiveLargest(naive, flow, period);
    case "year-on-year.two-months":
      return growthTogether(naive, about, 2, period);
    case "year-on-year.three-months":
      return growthTogether(naive, about, 3, period);
    case "year-on-year.twelve-months":
      return growthTogether(naive, about, 12, period);
    case "year-on-year.two-years":
      return overTwoYears(naive, about, period);
    case "year-on-year-of-quantity":
      return quantities(naive, product, period);
    case "year-on-year-of-unit-value":
      return unitValues(naive, product, period);
    case "share":
      return naive.share(about, period);
    case "level.adjusted":
      return naive.adjusted(flow, period);
    case "month-on-month":
      return tenths(naive.adjusted(flow, period)!, naive.adjusted(flow, monthBefore(period))!);
    case "rank":
      return naivePlace(naive, flow, partner, period);
    case "level.first-print":
      return naive.firstPrint(about, "level", naive.data.economy.currency, period)?.value ?? null;
    case "year-on-year.first-print":
      return naive.firstPrint(about, "year-on-year", "percent", period)?.value ?? null;
    case "required.need":
      return need(edition, naive);
    case "required.average":
      return naive.soFar(about, soFar(period))!.value / Number(period.slice(-2));
    case "required.repeated":
      return naive.soFar(about, soFar(period))!.value + rest(edition, naive);
    default:
      if (measure!.startsWith("year-on-year-without.")) return growthWithout(naive, flow, measure!.slice(21), period);
      if (measure!.startsWith("year-on-year-in."))
        return naive.printed(about, "year-on-year", `percent ${measure!.slice(16)}`, period)?.value ?? null;
      if (measure!.startsWith("forecast.")) return poll(naive, flow, measure!.slice(9), period) ?? null;
      if (!BY_FINDING.test(measure!)) throw new Error(`nothing works out anew the fact ${fact.id}`);
      return undefined;
  }
}

function poll(naive: Naive, flow: string, id: string, period: string): number | undefined {
  const [measure, unit] = flow === "balance" ? ["level", naive.data.economy.currency] : ["year-on-year", "percent"];
  return naive.data.forecasts.get(`${flow}|${measure}|${period}|${id}|${unit}`);
}

function soFar(period: string): string {
  return period.endsWith("-01") ? period.slice(-7) : `${period.slice(-7, -3)}-01/${period.slice(-7)}`;
}

const BALANCE = { flow: "balance", partner: "WLD", product: "TOTAL" };

/** Last year's balance in the months that are still to come. */
function rest(edition: Edition, naive: Naive): number {
  const [year, month] = [edition.month.slice(-7, -3), Number(edition.month.slice(-2))];
  const first = `${year}-${String(month + 1).padStart(2, "0")}`;
  return naive.level(BALANCE, yearBack(month === 11 ? first : `${first}/${year}-12`))!.value;
}

/** What each month that is left would have to bring. */
function need(edition: Edition, naive: Naive): number {
  const [year, month] = [Number(edition.month.slice(-7, -3)), Number(edition.month.slice(-2))];
  const now = naive.soFar(BALANCE, soFar(edition.month))!.value;
  const before = naive.soFar(BALANCE, `${year - 1}-01/${year - 1}-12`)!.value;
  if (month < 9) return (before - now) / (12 - month);
  // The next round number of two digits beyond what repeating last year's months would bring.
  const repeated = now + rest(edition, naive);
  const tens = 10 ** (String(Math.floor(repeated)).length - 2);
  const aim = (Math.floor(repeated / tens) + 1) * tens;
  return (aim - now) / (12 - month);
}
