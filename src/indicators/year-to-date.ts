import { partsOf } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { asPublished, computed, type Figures, lookUp, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";

/**
 * The level of a flow since January, in whole currency units, by the best of two methods: the office's own cumulated
 * table, or the sum of the periods as first published. What was known in time goes before what survives only as revised
 * later, and between equals the office's table goes first. Null when neither is complete.
 */
export function yearToDate(figures: Figures, subject: Subject, span: Period): Fact | null {
  return rememberOf(figures, subject, "year-to-date", span, () => {
    const office = officeTable(figures, subject, span);
    const sum = sumOfPeriods(figures, subject, span);
    if (!office || !sum) return office ?? sum;
    return office.backfilled && !sum.backfilled ? sum : office;
  });
}

/** The same by the method that `yearToDate` did not take, to show how far the two are apart; null when there is only one. */
export function yearToDateOtherwise(figures: Figures, subject: Subject, span: Period): Fact | null {
  return rememberOf(figures, subject, "year-to-date-otherwise", span, () => {
    const chosen = yearToDate(figures, subject, span);
    const other = [officeTable(figures, subject, span), sumOfPeriods(figures, subject, span)].find(
      (way) => way && chosen && way.formula !== chosen.formula,
    );
    return other ?? null;
  });
}

function officeTable(figures: Figures, subject: Subject, span: Period): Omit<Fact, "id"> | null {
  const label = `${subjectLabel(figures.economy, subject)}, year to date`;
  const known = lookUp(figures, subject, "level", figures.economy.currency, span);
  const own = known && { ...asPublished(known, label), formula: "the office's cumulated table" };
  if (subject.flow !== "balance") return own ?? null;
  const [exports, imports] = (["exports", "imports"] as const).map((flow) =>
    lookUp(figures, { ...subject, flow }, "level", figures.economy.currency, span),
  );
  if (!exports || !imports) return own ?? null;
  if (own && !own.backfilled && (exports.backfilled || own.from[0]! >= exports.observation.id.slice(0, 10))) return own;
  const parts = [exports, imports].map((part) => ({ id: "", ...asPublished(part, label) }));
  const step = Math.max(...parts.map((part) => part.step));
  return computed(parts, {
    value: parts[0]!.value - parts[1]!.value,
    unit: parts[0]!.unit,
    step,
    period: span,
    label,
    formula: "exports minus imports in the office's cumulated table",
  });
}

function sumOfPeriods(figures: Figures, subject: Subject, span: Period): Omit<Fact, "id"> | null {
  const parts = partsOf(figures.calendar, span)?.map((part) => level(figures, subject, part));
  if (!parts?.every((part) => part !== null)) return null;
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const step = Math.max(...parts.map((part) => part.step));
  const label = `${subjectLabel(figures.economy, subject)}, year to date`;
  return computed(parts, {
    value,
    unit: parts[0]!.unit,
    step,
    period: span,
    label,
    formula: "sum of the months as published",
  });
}
