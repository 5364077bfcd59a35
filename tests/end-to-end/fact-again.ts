import type { Edition } from "../../src/edition/edition.ts";
import type { Fact } from "../../src/indicators/fact.ts";
import { monthBefore } from "./naive-background.ts";
import { type Naive, tenths, toTenths } from "./naive-figures.ts";
import { need, rest, soFar } from "./naive-outlook.ts";
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

/** Facts that stand for a count or a mark within a finding, and are compared there. */
const BY_FINDING = /^(streak|ended-run|required\.round)$|\.milestone$/;

const ID =
  /^(exports|imports|balance)(?:\.total|\.partner\.(\w+)|\.product\.([\w-]+))\.([\w-]+(?:\.[\w-]+)?)(?:@([\d/-]+))?$/;

/** The value of a fact worked out anew from its name; undefined for those that the findings' own check covers. */
export function factAgain(fact: Fact, edition: Edition, naive: Naive): number | null | undefined {
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
