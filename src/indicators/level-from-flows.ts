import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { computed, type Figures, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";
import { level } from "./level.ts";

/** A balance as exports and imports give it, in whole currency units, to set beside the printed one. Null when either is missing or in another currency. */
export function levelFromFlows(figures: Figures, subject: Subject, period: Period): Fact | null {
  return rememberOf(figures, subject, "level-from-flows", period, () => {
    const [exports, imports] = (["exports", "imports"] as const).map((flow) =>
      level(figures, { ...subject, flow }, period),
    );
    if (!exports || !imports || exports.unit !== imports.unit) return null;
    return computed([exports, imports], {
      value: exports.value - imports.value,
      unit: exports.unit,
      step: Math.max(exports.step, imports.step),
      period,
      label: `${subjectLabel(figures.economy, subject)}, level from exports and imports`,
      formula: "exports minus imports",
    });
  });
}
