import type { Fact } from "../indicators/fact.ts";
import { roundTo } from "../vocabulary/digits.ts";
import type { Economy } from "../vocabulary/economy.ts";
import { lastMonth, yearOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Run } from "../vocabulary/run.ts";
import type { WordList } from "../vocabulary/words.ts";
import { decimalsOf, digits, MINUS, NO_BREAK } from "./digits.ts";
import { hedge } from "./hedge.ts";
import { type Scale, scaleNamed, scaleOf } from "./scale.ts";

/** How far a hedged number may stand from the truth, in parts of itself: a rate rounded to whole percent, a level less. */
const NEAR_RATE = 0.015;
const NEAR_LEVEL = 0.007;

/** What is needed to put a fact into words: the language, the economy's names, and the month that needs no year. */
export interface Speaker {
  readonly words: WordList;
  readonly economy: Economy;
  readonly month: Period;
}

/** The size of a fact with its unit, without its sign: "5.9 percent", "330.35 billion dollars", "2.1 percentage points". */
export function amount(speaker: Speaker, fact: Fact): Run {
  const size = Math.abs(fact.value);
  const { words } = speaker;
  if (fact.unit.startsWith("percent ") || fact.unit === "percent" || fact.unit === "percentage points") {
    const shown = digits(size, decimalsOf(fact.step, 1));
    return value(
      fact,
      `${shown}${NO_BREAK}${fact.unit === "percentage points" ? (shown === "1.0" ? words.points.one : words.points.many) : words.percent}`,
    );
  }
  if (fact.unit === "months" || fact.unit === "releases") return value(fact, digits(size, 0), "count");
  return value(fact, money(speaker, size, levelScale(speaker, fact), fact.step, fact.unit));
}

/** The size of a level without its currency, where the sentence has named it: "90.07 billion". */
export function bare(speaker: Speaker, fact: Fact): Run {
  const said = amount(speaker, fact);
  return isMoney(speaker, fact) ? { ...said, text: said.text.slice(0, said.text.lastIndexOf(" ")) } : said;
}

/** The size of a fact, rounded to a number easy to hold and hedged to the side on which the truth lies: "nearly 29 percent". */
export function about(speaker: Speaker, fact: Fact): Run {
  const level = isMoney(speaker, fact);
  const near = hedge(fact.value, level ? NEAR_LEVEL : NEAR_RATE);
  // A rate is rounded to whole percent or not at all: one decimal is how it was published.
  const asItIs = near.side === "exact" || (!level && (Math.abs(fact.value) < 10 || !Number.isInteger(near.round)));
  if (asItIs) return amount(speaker, fact);
  const shown = level
    ? roundMoney(speaker, fact.unit, near.round)
    : amount(speaker, { ...fact, value: near.round, step: 1 }).text;
  return value(fact, `${speaker.words.hedges[near.side]} ${shown}`);
}

/** A level as headlines have it: "$1 trillion", "$330.4bn". */
export function short(speaker: Speaker, fact: Fact): Run {
  if (!isMoney(speaker, fact)) return amount(speaker, fact);
  const scale = scaleOf(fact.value);
  const symbol = speaker.economy.currencies.find((known) => known.code === fact.unit)?.symbol ?? "";
  const shown = trim(digits(Math.abs(fact.value) / scale.at, Math.min(2, decimalsOf(fact.step, scale.at))));
  return value(fact, `${symbol}${shown}${NO_BREAK}${speaker.words.scales[scale.name]}`);
}

/** A fact as a strip of key figures has it: "+5.9%", "$111.68bn", "−$42.3bn"; "+2.1 percentage points" where that is the unit. */
export function compact(speaker: Speaker, fact: Fact): Run {
  if (fact.unit === "percentage points")
    return { ...signed(speaker, fact), text: `${signed(speaker, fact).text}${NO_BREAK}${speaker.words.points.many}` };
  if (!isMoney(speaker, fact)) return { ...signed(speaker, fact), text: `${signed(speaker, fact).text}%` };
  const scale = scaleOf(fact.value);
  const symbol = speaker.economy.currencies.find((known) => known.code === fact.unit)?.symbol ?? "";
  const shown = digits(Math.abs(fact.value) / scale.at, Math.min(2, decimalsOf(fact.step, scale.at)));
  return value(fact, `${fact.value < 0 ? MINUS : ""}${symbol}${shown}${speaker.words["short-scales"][scale.name]}`);
}

/** A fact with its sign and no unit, as tables and strips have it: "+5.9", "−1.1", "330.35". */
export function signed(speaker: Speaker, fact: Fact): Run {
  if (isMoney(speaker, fact)) {
    const scale = scaleNamed("billion");
    return value(fact, digits(fact.value / scale.at, Math.min(2, decimalsOf(fact.step, scale.at))));
  }
  const shown = digits(fact.value, decimalsOf(fact.step, 1));
  return value(fact, shown.startsWith(MINUS) || Number(shown) === 0 ? shown : `+${shown}`);
}

/** A share or rate without sign and unit, as tables have it: "10.2". */
export function unsigned(fact: Fact): Run {
  return value(fact, digits(fact.value, decimalsOf(fact.step, 1)));
}

/** A period by name, the year only when it is not the edition's: "October", "March 2024", "January–February". */
export function periodName(
  speaker: Speaker,
  period: Period,
  withYear = yearOf(period) !== yearOf(speaker.month),
): string {
  const { words, economy } = speaker;
  const names = period.split("/").map((month) => words.months[Number(month.slice(5)) - 1]!);
  const combined = economy.combined;
  const together =
    combined &&
    period.includes("/") &&
    period.slice(5, 7) === pad(combined.first) &&
    lastMonth(period).slice(5) === pad(combined.last);
  const name = together ? combined.name : names.join("–");
  return withYear ? `${name}${NO_BREAK}${yearOf(period)}` : name;
}

function value(fact: Fact, text: string, role: Run["role"] = "value"): Run {
  return { text, role, fact: fact.id };
}

function isMoney(speaker: Speaker, fact: Fact): boolean {
  return speaker.economy.currencies.some((currency) => currency.code === fact.unit);
}

function levelScale(speaker: Speaker, fact: Fact): Scale {
  return Math.abs(fact.value) < 1e9 ? scaleNamed("million") : scaleNamed(speaker.economy.scale);
}

function money(speaker: Speaker, size: number, scale: Scale, step: number, unit: string): string {
  const decimals = Math.min(2, decimalsOf(step, scale.at));
  const told = step > scale.at ? roundTo(size, step) : size;
  return `${digits(told / scale.at, decimals)}${NO_BREAK}${speaker.words.scales[scale.name]} ${currencyWord(speaker, unit)}`;
}

function roundMoney(speaker: Speaker, unit: string, round: number): string {
  const scale = scaleOf(round);
  return `${trim(digits(round / scale.at, 2))}${NO_BREAK}${speaker.words.scales[scale.name]} ${currencyWord(speaker, unit)}`;
}

function currencyWord(speaker: Speaker, unit: string): string {
  return speaker.economy.currencies.find((currency) => currency.code === unit)?.many ?? unit;
}

function trim(shown: string): string {
  return shown.includes(".") ? shown.replace(/\.?0+$/, "") : shown;
}

function pad(month: number): string {
  return String(month).padStart(2, "0");
}

/** The unit of levels in words: "billion dollars". */
export function scaleWords(speaker: Speaker): string {
  return `${speaker.words.scales[speaker.economy.scale]} ${currencyWord(speaker, speaker.economy.currency)}`;
}
