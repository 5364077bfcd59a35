import type { Finding, Surprise } from "../findings/finding.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { type Forecast, forecasts } from "../indicators/forecast.ts";
import { level } from "../indicators/level.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import { yearOnYearIn } from "../indicators/year-on-year-in.ts";
import { total } from "../vocabulary/trade.ts";

type Flow = "exports" | "imports" | "balance";

/** Growth in another currency of the economy that went the other way than the growth that is told, or did not move where that did; null when none did. */
export function otherTerms(figures: Figures, flow: "exports" | "imports"): Fact | null {
  const told = yearOnYear(figures, total(flow), figures.month);
  const others = figures.economy.currencies
    .filter(({ code }) => code !== figures.economy.currency)
    .flatMap(({ code }) => yearOnYearIn(figures, total(flow), code, figures.month) ?? []);
  return (told && others.find((one) => Math.sign(one.value) !== Math.sign(told.value))) ?? null;
}

/** The forecast of another named poll, against which the first print comes out otherwise than against the one that is told; null when the polls agree. */
export function otherPoll(figures: Figures, surprise: Surprise | null): Forecast | null {
  if (!surprise) return null;
  const { value } = surprise.facts;
  const others = forecasts(figures, surprise.subject.flow, figures.month).slice(1);
  return others.find(({ fact }) => verdictOf(value!, fact) !== surprise.verdict) ?? null;
}

/** Surprises of a first print that the figure as known now no longer bears out: the words of the one would be false beside the other. */
export function overtaken(figures: Figures, findings: readonly Finding[]): Surprise[] {
  return findings.filter((one): one is Surprise => one.kind === "surprise" && !bearsOut(figures, one));
}

function bearsOut(figures: Figures, surprise: Surprise): boolean {
  const flow = surprise.subject.flow as Flow;
  const measure = flow === "balance" ? level : yearOnYear;
  const now = measure(figures, total(flow), figures.month);
  const forecast = surprise.facts.forecast!;
  if (!now || now.unit !== forecast.unit) return false;
  if (Math.sign(now.value) !== Math.sign(surprise.facts.value!.value)) return false;
  const size = gapOf(now, forecast);
  if (surprise.unexpected !== (verdictOf(now, forecast) !== "in-line" && now.value * forecast.value < 0)) return false;
  if (surprise.verdict !== "in-line" && surprise.degree === "far" && size < FAR - SLACK) return false;
  if (surprise.verdict !== "in-line" && surprise.degree === "narrowly" && size >= NARROW) return false;
  return verdictOf(now, forecast) === surprise.verdict;
}

/** The bounds by which a surprise is found, in points. */
const IN_LINE = 0.2;
const NARROW = 1;
const FAR = 2;
const SLACK = 1e-9;

function verdictOf(value: Fact, forecast: Fact): Surprise["verdict"] {
  if (gapOf(value, forecast) <= IN_LINE + SLACK) return "in-line";
  return value.value > forecast.value ? "beat" : "missed";
}

// Gaps of a balance are told in percent of the forecast, five to a point.
function gapOf(value: Fact, forecast: Fact): number {
  const gap = Math.abs(value.value - forecast.value);
  return forecast.unit === "percent" ? gap : (20 * gap) / Math.abs(forecast.value || 1);
}
