import { periodBefore } from "../vocabulary/calendar.ts";
import { ALL_GOODS, WORLD } from "../vocabulary/trade.ts";
import type { FigureClaim, Reading } from "./claim.ts";
import { closeness } from "./closeness.ts";
import { type Evidence, evidenceFor, type Vintages } from "./evidence.ts";
import { UNLIKE } from "./figure-claim.ts";
import { periodInWords, valueInWords } from "./in-words.ts";
import { findSlip } from "./slip.ts";
import { type Judgement, type Slip, unchecked, type Verdict } from "./verdict.ts";

/** Slips that may as well be ours, when the sentence does not name the time. */
const OURS_PERHAPS: readonly Slip[] = ["period", "year", "forecast", "year-to-date"];

/** Slips that make no forecast wrong: the poll may have been of another month, or what is taken for a forecast be the outcome. */
const ELSEWHERE: readonly Slip[] = ["period", "year", "forecast", "year-to-date", "year-on-year", "month-on-month"];

/** Slips of the pen, which no other poll explains. */
const PLAIN: readonly Slip[] = ["sign", "scale", "decimal", "digits"];

/** The verdict on a printed figure: the first reading that fits supports it; it is contradicted only when nothing fits and nothing is in doubt. */
export function judgeFigure(claim: FigureClaim, vintages: Vintages): Judgement {
  if (claim.readings.length === 0) return unchecked(claim, claim.doubt ?? "it is not clear what it is about");
  if (claim.readings[0]!.measure === "points") return unchecked(claim, "differences in points are not checked");
  const terms = claim.readings[0]!.currency;
  const held = claim.readings.map((reading) => {
    const evidence = evidenceFor(reading, vintages);
    // Terms that the text does not name are only taken for its own where their rate was printed.
    return { reading, evidence: reading.currency === terms ? evidence : evidence.filter((one) => one.printed) };
  });
  for (const { reading, evidence } of held) {
    const supported = support(claim, reading, evidence);
    if (supported) return supported;
  }
  return accuse(claim, held, vintages);
}

function support(claim: FigureClaim, reading: Reading, evidence: readonly Evidence[]): Judgement | null {
  const fitting = evidence.filter((one) => fits(claim, reading, one, evidence));
  const first = fitting.find((one) => one.vintage === "first") ?? fitting[0];
  if (!first) return null;
  const now = current(claim, reading, evidence);
  const verdict: Verdict = first.vintage === "first" && now ? "supported-as-first-published" : "supported";
  const late = first.vintage === "now" && evidence.some((one) => one.vintage === "first" && one.slack === 0);
  const because = [
    `${what(reading)}: ${shown(first)}`,
    first.how ?? "",
    late ? "as since revised" : "",
    fitting.every((one) => one.slack > 0) && first.how === null ? "known from a later release only" : "",
  ];
  return {
    claim,
    verdict,
    facts: [first.fact],
    right: shown(first),
    now: verdict === "supported" ? null : shown(now!),
    slip: null,
    because: because.filter(Boolean).join(", "),
  };
}

/** The figure as it is now, when it no longer bears the claim out. */
function current(claim: FigureClaim, reading: Reading, evidence: readonly Evidence[]): Evidence | null {
  const today = evidence.filter((one) => one.vintage === "now" && one.how !== "worked out from levels");
  const holds = (one: Evidence) =>
    closeness(claim.amount, reading.sign, one) === "fits" || (!one.printed && fits(claim, reading, one, [one]));
  return today.length > 0 && !today.some(holds) ? today.at(-1)! : null;
}

// Where nothing was printed in time, a figure worked out later bears out what is a quarter of its roughness away.
function fits(claim: FigureClaim, { sign, about, measure }: Reading, one: Evidence, all: readonly Evidence[]): boolean {
  if (closeness(claim.amount, sign, one) === "fits") return true;
  if (about.flow === "balance" || one.slack === 0 || all.some((other) => other.slack === 0)) return false;
  const actual = sign === null ? Math.abs(one.value) : sign * one.value;
  const lee = measure === "level" ? one.slack / 12 : Math.min(one.slack / 4, 0.3);
  return Math.abs(actual - claim.amount.value) <= claim.amount.step / 2 + lee;
}

interface Held {
  readonly reading: Reading;
  readonly evidence: readonly Evidence[];
}

function accuse(claim: FigureClaim, held: readonly Held[], vintages: Vintages): Judgement {
  const [main] = held;
  const { reading, evidence } = main!;
  const facts = evidence.slice(0, 1).map((one) => one.fact);
  const open = (because: string) => ({
    ...unchecked(claim, because, facts),
    right: evidence[0] ? shown(evidence[0]) : null,
  });
  if (claim.doubt && (claim.doubt !== UNLIKE || reading.measure !== "level")) return open(claim.doubt);
  if (reading.period === null) return unchecked(claim, "the time cannot be placed");
  if (evidence.length === 0) return unchecked(claim, `we hold no figure of ${what(reading)}`);
  const mine = held.filter((one) => one.reading.currency === reading.currency);
  const recent = reading.period >= (periodBefore(vintages.release.calendar, vintages.release.month) ?? "");
  if (
    mine.some((one) =>
      (recent ? settling(one.evidence) : one.evidence).some(
        (each) => closeness(claim.amount, one.reading.sign, each) === "near",
      ),
    )
  )
    return open("it is near ours, which may have been printed otherwise");
  const slip = findSlip(claim, reading, evidence, vintages);
  if (slip === "value" && inOtherTermsPerhaps(reading, evidence, claim, vintages))
    return open("it may be reckoned in another currency, which the text need not say");
  const telling = claim.amount.value >= 1000 * claim.amount.step && slip !== "value" && slip !== "rounding";
  if (claim.doubt === UNLIKE && !telling) return open(UNLIKE);
  if (reading.forecast !== null && (ELSEWHERE.includes(slip) || (reading.forecast === "any" && !PLAIN.includes(slip))))
    return open("it may be of another poll, or no forecast at all");
  if (slip === "rounding" && (reading.measure === "level" || reading.period !== vintages.release.month))
    return open("it differs by one in the last digit, which may have been printed so");
  if (slip === "period" && fitsNow(claim, reading, vintages))
    return open("it is the figure of the month that the text is about");
  if (!claim.dated && OURS_PERHAPS.includes(slip))
    return open("it is a true figure of something else, and the sentence names no time");
  const best = evidence[0]!;
  const now = evidence.find((one) => one.vintage === "now" && one.how === best.how);
  const differs = now && Math.abs(now.value - best.value) > best.step / 2;
  return {
    claim,
    verdict: "contradicted",
    facts,
    right: shown(best),
    now: differs ? shown(now) : null,
    slip,
    because: `${what(reading)}: ${shown(best)}`,
  };
}

/** Partners' growth is often told in the other currency; so near to ours it may be that. */
const APART = 2;

function inOtherTermsPerhaps(
  { about, measure, currency }: Reading,
  evidence: readonly Evidence[],
  { amount }: FigureClaim,
  { release }: Vintages,
) {
  const open = currency === null && release.economy.currencies.length > 1;
  if (about.partner === WORLD || measure !== "year-on-year" || !open) return false;
  return evidence.some((one) => Math.abs(Math.abs(one.value) - amount.value) <= APART);
}

/** Whether a figure that is told of another time is that of the text's own month: the time may be read wrongly. */
function fitsNow({ amount }: FigureClaim, reading: Reading, vintages: Vintages): boolean {
  const { month } = vintages.release;
  if (reading.period === month) return false;
  const now = evidenceFor({ ...reading, period: month }, vintages);
  return now.some((one) => closeness(amount, reading.sign, one) === "fits");
}

/** Where something was printed in time, that alone says how near a figure is. */
function settling(evidence: readonly Evidence[]): readonly Evidence[] {
  const sharp = evidence.filter((one) => one.slack === 0);
  return sharp.length > 0 ? sharp : evidence;
}

function shown({ value, unit }: Evidence): string {
  return valueInWords(value, unit);
}

function what({ about, measure, period, forecast, currency }: Reading): string {
  const name = [
    about.flow,
    about.product === ALL_GOODS ? "" : about.product,
    about.partner === WORLD ? "" : about.partner,
  ];
  const kind = forecast === null ? measure : `forecast${forecast === "any" ? "" : ` (${forecast})`}`;
  const terms = currency !== null && measure !== "level" ? `in ${currency}` : "";
  return [...name, kind, terms, period === null ? "" : periodInWords(period)].filter(Boolean).join(" ");
}
