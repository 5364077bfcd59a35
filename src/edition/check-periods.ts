import type { Fact } from "../indicators/fact.ts";
import { lastMonth, monthsOf, shift, wholeYear, yearEarlier, yearOf, yearToDate } from "../vocabulary/months.ts";
import { period as asPeriod, type Period, span } from "../vocabulary/period.ts";
import { byId } from "./by-id.ts";
import { type Fault, faultIn, type TextEvidence } from "./check.ts";
import { factMeasure } from "./fact-subject.ts";
import { type Passage, type Piece, plainSpaces, textOf } from "./page-reading.ts";

/** Every month, year and number of months that is named: that it is the period it is bound to, and that the figures beside it are of that period. */
export function checkPeriods(evidence: TextEvidence): Fault[] {
  const facts = byId(evidence.fresh.facts);
  return (evidence.page?.passages ?? []).flatMap((passage) =>
    passage.pieces.flatMap((piece, index) => {
      const reason =
        piece.role === "period"
          ? nameDiffers(piece, evidence)
          : piece.role === "value" && isProse(passage)
            ? periodMissing(passage, index, facts, evidence)
            : null;
      return reason === null ? [] : [faultIn(passage, index, reason)];
    }),
  );
}

function isProse(passage: Passage): boolean {
  return ["headline", "text", "strip", "chart-title"].includes(passage.zone);
}

function nameDiffers(piece: Piece, evidence: TextEvidence): string | null {
  const period = asPeriod(piece.period ?? "");
  if (period === null) return `it is bound to no period`;
  const printed = plainSpaces(piece.text).toLowerCase();
  return namesOf(period, evidence).some((name) => name.toLowerCase() === printed)
    ? null
    : `it is bound to ${piece.period}`;
}

/** Everything that a period may be called: by month and year, by month alone in the edition's own year, by year, by its number of months when it runs from January or up to the edition's own. */
function namesOf(period: Period, { fresh, words, economy }: TextEvidence): string[] {
  const names = period.split("/").map((month) => words.months[Number(month.slice(5)) - 1]!);
  const { combined } = economy;
  const together = combined && period.endsWith(`-${pad(combined.last)}`) && period.slice(5, 7) === pad(combined.first);
  const name = together && period.includes("/") ? combined.name : names.join("–");
  const year = yearOf(period);
  const months = monthsOf(period).length;
  const counted = period.slice(5, 7) === "01" || lastMonth(period) === lastMonth(fresh.month);
  return [
    `${name} ${year}`,
    ...(year === yearOf(fresh.month) ? [name] : []),
    ...(period === wholeYear(year) ? [String(year)] : []),
    ...(counted ? [words.cardinals[months - 1] ?? String(months)] : []),
  ];
}

function periodMissing(
  passage: Passage,
  index: number,
  facts: ReadonlyMap<string, Fact>,
  { fresh, claims }: TextEvidence,
): string | null {
  const fact = facts.get(passage.pieces[index]!.fact ?? "");
  if (!fact) return null;
  const beside = periodBeside(passage, index);
  if (beside !== null && !isOf(fact.period, beside) && !isStillToCome(fact, beside, fresh.month))
    return `"${fact.id}" is of ${fact.period}, and ${beside} is named beside it`;
  const own = [fresh.month, yearToDate(fresh.month)] as readonly Period[];
  if (own.includes(fact.period) || fact.id.includes(".less.")) return null;
  const periods = passage.pieces.flatMap((piece) => asPeriod(piece.period ?? "") ?? []);
  const named = periods.some((period) => isOf(fact.period, period));
  const text = textOf(passage.pieces).toLowerCase();
  const yearAgo =
    [...own, ...periods, restOfYear(fresh.month)].map(yearEarlier).includes(fact.period) &&
    claims.yearAgo.some((turn) => text.includes(turn));
  return named || yearAgo ? null : `"${fact.id}" is of ${fact.period}, which is not named`;
}

/** The period that follows the figure after "in", "of" or "for". */
function periodBeside(passage: Passage, index: number): Period | null {
  const [between, named] = passage.pieces.slice(index + 1, index + 3);
  const close = between?.role === "text" && /^[\s\u00a0]*(in|of|for)( all of)?[\s\u00a0]*$/.test(between.text);
  return close && named?.role === "period" ? asPeriod(named.period ?? "") : null;
}

function restOfYear(month: Period): Period {
  const december = lastMonth(wholeYear(yearOf(month)));
  return lastMonth(month) === december ? month : span(shift(lastMonth(month), 1), december);
}

/** What the rest of the year would need is of months after the edition's own. */
function isStillToCome(fact: Fact, named: Period, month: Period): boolean {
  return factMeasure(fact.id).startsWith("required") && lastMonth(named) > lastMonth(month);
}

// A sum since January belongs to its last month as well as to its span, and to the year when it is whole.
function isOf(period: Period, named: Period | null): boolean {
  if (named === null) return false;
  return period === named || yearToDate(period) === named || (lastMonth(period) === named && !named.includes("/"));
}

function pad(month: number): string {
  return String(month).padStart(2, "0");
}
