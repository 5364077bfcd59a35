import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { asPublished, type Figures, lookUp, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";

/** Change on a year earlier as the office prints it in another currency, in percent of that currency. Null when it prints none. */
export function yearOnYearIn(figures: Figures, subject: Subject, currency: string, period: Period): Fact | null {
  return rememberOf(figures, subject, `year-on-year-in.${currency}`, period, () => {
    const known = lookUp(figures, subject, "year-on-year", `percent ${currency}`, period);
    return known
      ? asPublished(known, `${subjectLabel(figures.economy, subject)}, change on a year earlier in ${currency}`)
      : null;
  });
}
