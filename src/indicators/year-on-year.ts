import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { asPublished, type Figures, isBeforeAll, lookUp, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { yearOnYearFromLevels } from "./year-on-year-from-levels.ts";

/**
 * Change on the same period a year earlier, in percent: the published rate where there is one, else
 * 100 × (level ÷ level a year earlier − 1). In a second currency the unit says so (`percent CNY`). Null when either level
 * is missing or the base is not positive, and always for a balance, whose growth means nothing across zero.
 */
export function yearOnYear(figures: Figures, subject: Subject, period: Period): Fact | null {
  if (subject.flow === "balance") return null;
  if (isBeforeAll(figures, subject, period)) return null;
  return rememberOf(figures, subject, "year-on-year", period, () => {
    const label = `${subjectLabel(figures.economy, subject)}, change on a year earlier`;
    const known = lookUp(figures, subject, "year-on-year", "percent", period);
    return known ? asPublished(known, label) : yearOnYearFromLevels(figures, subject, period);
  });
}
