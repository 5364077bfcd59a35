import { partsOf } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, rememberOf } from "./figures.ts";
import { firstPrint } from "./first-print.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";

/**
 * The level of a flow since January as its months were first published, in whole currency units: the sum of their first
 * prints, of a balance that was not printed the difference of those. Null when the first print of a month does not survive.
 */
export function yearToDateFirstPrints(figures: Figures, subject: Subject, span: Period): Fact | null {
  return summed(figures, subject, span, "first-prints", (part) => firstLevel(figures, subject, part));
}

/** The same sum of the same months as they are known now. Null when a month is missing. */
export function yearToDateSummed(figures: Figures, subject: Subject, span: Period): Fact | null {
  return summed(figures, subject, span, "summed", (part) => level(figures, subject, part));
}

function summed(
  figures: Figures,
  subject: Subject,
  span: Period,
  name: string,
  measure: (part: Period) => Omit<Fact, "id"> | null,
): Fact | null {
  return rememberOf(figures, subject, `year-to-date-${name}`, span, () => {
    const parts = partsOf(figures.calendar, span)?.map(measure);
    if (!parts?.every((part) => part !== null) || parts.some((part) => part.unit !== figures.economy.currency))
      return null;
    const first = name === "first-prints";
    return computed(parts as Fact[], {
      value: parts.reduce((sum, part) => sum + part.value, 0),
      unit: figures.economy.currency,
      step: Math.max(...parts.map((part) => part.step)),
      period: span,
      label: `${subjectLabel(figures.economy, subject)}, year to date, ${first ? "months as first published" : "months as known now"}`,
      formula: first ? "sum of the first prints of the months" : "sum of the months as published",
    });
  });
}

function firstLevel(figures: Figures, subject: Subject, part: Period): Omit<Fact, "id"> | null {
  const own = firstPrint(figures, subject, "level", part);
  if (own || subject.flow !== "balance") return own;
  const [exports, imports] = (["exports", "imports"] as const).map((flow) =>
    firstPrint(figures, { ...subject, flow }, "level", part),
  );
  if (!exports || !imports) return null;
  const step = Math.max(exports.step, imports.step);
  const { unit, period, label } = exports;
  const value = exports.value - imports.value;
  return computed([exports, imports], { value, unit, step, period, label, formula: "exports minus imports" });
}
