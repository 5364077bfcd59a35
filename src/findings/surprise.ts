import { change } from "../indicators/change.ts";
import type { Fact } from "../indicators/fact.ts";
import type { Figures } from "../indicators/figures.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { type Forecast, forecasts } from "../indicators/forecast.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Flow, subjectName, total } from "../vocabulary/trade.ts";
import type { Surprise } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** Within this many percentage points (or parts in a hundred of a balance) the outcome was in line with the forecast. */
const IN_LINE = 0.2;
/** A gap is "far" from this many points on when it is also half as large as the forecast itself, or beyond the usual miss. */
const FAR = 2;
/** Below this many points the forecast was beaten or missed narrowly. */
const NARROW = 1;

/** First prints against the forecast of the first poll that the economy prefers; nothing without a named poll or a surviving first print. */
export function findSurprises(figures: Figures): Surprise[] {
  return (["exports", "imports", "balance"] as const).flatMap((flow) => {
    const made = outcome(figures, flow, figures.month);
    return made ? [surpriseOf(figures, flow, made)] : [];
  });
}

interface Outcome {
  readonly value: Fact;
  readonly forecast: Forecast;
  readonly gap: Fact;
}

function outcome(figures: Figures, flow: Flow, period: Period): Outcome | null {
  const forecast = forecasts(figures, flow, period)[0];
  if (!forecast) return null;
  const value = firstPrint(figures, total(flow), flow === "balance" ? "level" : "year-on-year", period);
  const gap = change(figures, value, forecast.fact, period);
  return value && gap ? { value, forecast, gap } : null;
}

function surpriseOf(figures: Figures, flow: Flow, { value, forecast, gap }: Outcome): Surprise {
  const past = periodsUpTo(figures.calendar, figures.month)
    .slice(0, -1)
    .flatMap((period) => outcome(figures, flow, period) ?? []);
  const size = relative(gap, forecast.fact);
  const usual = median(past.map((one) => relative(one.gap, one.forecast.fact)));
  const inLine = size <= IN_LINE + 1e-9;
  return {
    kind: "surprise",
    id: `surprise:${subjectName(total(flow))}`,
    subject: total(flow),
    period: figures.month,
    poll: forecast.poll.name,
    verdict: inLine ? "in-line" : gap.value > 0 ? "beat" : "missed",
    degree: degreeOf(gap, forecast.fact, size, usual),
    unexpected: !inLine && value.value * forecast.fact.value < 0,
    facts: { value, forecast: forecast.fact, gap },
    proof: {
      predicate: `the first print differs from the ${forecast.poll.name} by the gap`,
      falseIf: "the poll's median or the first print were another",
      searched: past[0] ? { from: past[0].value.period, to: figures.month, count: past.length + 1 } : null,
      cases: [asCase(forecast.fact), asCase(value)],
      boundary: null,
    },
    ...rarityAmong(past, (one) => relative(one.gap, one.forecast.fact) >= size - 1e-9),
    weight: weight(figures, total(flow)),
  };
}

// Gaps of growth are told in points; gaps of a balance in percent of the forecast, so that both have one scale.
function relative(gap: Fact, forecast: Fact): number {
  const size = gap.unit === "percentage points" ? gap.value : (100 * gap.value) / Math.abs(forecast.value || 1) / 5;
  return Math.abs(size);
}

function degreeOf(gap: Fact, forecast: Fact, size: number, usual: number): Surprise["degree"] {
  const halfAgain = Math.abs(gap.value) >= Math.abs(forecast.value) / 2;
  if (size >= FAR && (halfAgain || size > 1.5 * usual)) return "far";
  return size < NARROW ? "narrowly" : "plainly";
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
}
