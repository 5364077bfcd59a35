import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { asPublished, type Figures, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";

/** The figure as it stood in the release that first published the period: growth in percent, or a level. Null when that release does not survive. */
export function firstPrint(
  figures: Figures,
  subject: Subject,
  measure: "level" | "year-on-year",
  period: Period,
): Fact | null {
  return rememberOf(figures, subject, `${measure}.first-print`, period, () => {
    const unit = measure === "level" ? figures.economy.currency : "percent";
    const observation = figures.table.firstPrint({ ...subject, measure, unit, adjustment: "unadjusted" }, period);
    if (!observation || observation.value === null) return null;
    const name = measure === "level" ? "level" : "change on a year earlier";
    return asPublished(
      { observation, backfilled: false },
      `${subjectLabel(figures.economy, subject)}, ${name}, as first published`,
    );
  });
}
