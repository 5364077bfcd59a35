import type { Fact } from "../indicators/fact.ts";
import { byId } from "./by-id.ts";
import { type Fault, faultIn, type TextEvidence } from "./check.ts";
import { countOf } from "./counted.ts";
import { type Passage, type Piece, textOf } from "./page-reading.ts";
import { type PrintedNumber, printedNumber } from "./printed-number.ts";

/** A hedged number stands within this part of itself beside the truth, and is the truth in so many leading digits. */
const NEAR = 0.015;
const LEADING = [2, 3];

/** Every bound number and count on the page: that its fact exists, and that what is printed is that fact in the printed unit and digits. */
export function checkNumbers({ page, fresh, words, claims, economy }: TextEvidence): Fault[] {
  const facts = byId(fresh.facts);
  const findings = byId(fresh.findings);
  const reasonFor = (passage: Passage, index: number): string | null => {
    const piece = passage.pieces[index]!;
    if (piece.role === "count") return countOf(passage, index, { facts, findings, words, claims });
    const fact = facts.get(piece.fact ?? "");
    if (!fact) return `it is bound to "${piece.fact}", which the data do not give`;
    if (Number(piece.exact) !== fact.value)
      return `the page carries ${piece.exact} for "${fact.id}"; the data give ${fact.value}`;
    if (piece.href !== `#fact-${fact.id}`) return `it leads to ${piece.href} and not to the entry of "${fact.id}"`;
    const printed = printedNumber(piece.text, words, economy);
    const inTerms = termsDiffer(fact, passage);
    if (inTerms !== null) return inTerms;
    return printed
      ? differs(printed, fact, inCell(passage), currencyBefore(passage, index, fact))
      : "it cannot be read as a number";
  };
  return (page?.passages ?? []).flatMap((passage) =>
    passage.pieces.flatMap((piece, index) => {
      const reason = isNumber(piece) ? reasonFor(passage, index) : null;
      return reason === null ? [] : [faultIn(passage, index, reason)];
    }),
  );

  /** A rate reckoned in another currency than the headline's says so in its sentence, and only such a rate. */
  function termsDiffer(fact: Fact, passage: Passage): string | null {
    if (!fact.unit.startsWith("percent") || fact.unit.endsWith("points") || inCell(passage) || passage.zone === "strip")
      return null;
    const text = textOf(passage.pieces).toLowerCase();
    const own = fact.unit === "percent" ? economy.currency : fact.unit.slice("percent ".length);
    const named = economy.currencies
      .filter(({ one }) => text.includes(`${one} ${claims.terms}`))
      .map(({ code }) => code);
    if (named.length === 0)
      return own === economy.currency ? null : `"${fact.id}" is reckoned in ${own}, which is not said`;
    return named.includes(own) ? null : `"${fact.id}" is reckoned in ${own}`;
  }

  function currencyBefore(passage: Passage, index: number, fact: Fact): boolean {
    return passage.pieces
      .slice(0, index)
      .some((piece) => piece.role === "value" && printedNumber(piece.text, words, economy)?.unit === fact.unit);
  }
}

function isNumber(piece: Piece): boolean {
  return piece.role === "value" || piece.role === "count";
}

function inCell(passage: Passage): boolean {
  return passage.tag === "td";
}

/** Why the printed number is not the fact; null when it is. In a cell the unit is in the head, and money in billions. */
function differs(printed: PrintedNumber, fact: Fact, cell: boolean, currencyNamed: boolean): string | null {
  const isRate = fact.unit.startsWith("percent");
  const unit = fact.unit === "percentage points" ? fact.unit : isRate ? "percent" : fact.unit;
  const bare = printed.unit === null && (cell || (!isRate && printed.scale !== null && currencyNamed));
  if (printed.unit !== unit && !bare) return `"${fact.id}" is in ${unit}, and ${printed.unit ?? "no unit"} is printed`;
  const scale = printed.scale ?? (cell && !isRate ? 1e9 : 1);
  if (isRate && scale !== 1) return `"${fact.id}" is a rate and has no scale`;
  return signDiffers(printed, fact, cell) ?? sizeDiffers(printed, fact, scale);
}

function signDiffers(printed: PrintedNumber, fact: Fact, cell: boolean): string | null {
  const negative = Math.round(fact.value / fact.step) < 0;
  if (printed.sign !== null && printed.size !== 0 && printed.sign < 0 !== fact.value < 0)
    return `"${fact.id}" is ${fact.value}, and the other sign is printed`;
  if (cell && negative && printed.sign !== -1) return `"${fact.id}" is ${fact.value}, and its sign is missing`;
  return null;
}

function sizeDiffers(printed: PrintedNumber, fact: Fact, scale: number): string | null {
  const size = Math.abs(fact.value) / scale;
  const digit = 10 ** -printed.decimals;
  const steps = (printed.size * scale) / fact.step;
  if (printed.hedge !== null) return hedgeDiffers(printed, size, scale, fact);
  if (Math.abs(size - printed.size) > Math.max(digit, fact.step / scale) / 2 + 1e-9 * size)
    return `"${fact.id}" is ${fact.value}, and ${printed.size} is printed`;
  if (Math.abs(steps - Math.round(steps)) > 1e-6)
    return `"${fact.id}" was published to ${fact.step}, and more digits are printed`;
  if (scale === 1 && Math.abs(digit / fact.step - 1) > 1e-9)
    return `"${fact.id}" was published to ${fact.step}, and fewer digits are printed`;
  return null;
}

function hedgeDiffers(printed: PrintedNumber, size: number, scale: number, fact: Fact): string | null {
  const side = size < printed.size ? "below" : "above";
  if (size === printed.size || printed.hedge !== side)
    return `"${fact.id}" is ${fact.value}, which does not lie ${printed.hedge} ${printed.size}`;
  if (Math.abs(size - printed.size) > NEAR * printed.size)
    return `"${fact.id}" is ${fact.value}, too far from ${printed.size} for such a word`;
  // "Nearly 207" of 205.6 would be near enough, and wrong.
  const rounded = LEADING.map((places) => Number(Math.abs(fact.value).toPrecision(places)));
  if (!rounded.some((one) => Math.abs(one - printed.size * scale) <= 1e-9 * one))
    return `"${fact.id}" is ${fact.value}, which does not round to ${printed.size}`;
  return null;
}
