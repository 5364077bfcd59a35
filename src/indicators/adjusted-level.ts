import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { asPublished, computed, type Figures, lookUp, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";

/** The seasonally adjusted level of a month, in whole currency units; the balance is exports minus imports. Null where the office adjusts nothing, and for months published together. */
export function adjustedLevel(figures: Figures, subject: Subject, month: Period): Fact | null {
  if (month.includes("/")) return null;
  return rememberOf(figures, subject, "level.adjusted", month, () => {
    const label = `${subjectLabel(figures.economy, subject)}, level, seasonally adjusted`;
    const known = lookUp(figures, subject, "level", figures.economy.currency, month, "seasonally-adjusted");
    if (known) return asPublished(known, label);
    if (subject.flow !== "balance") return null;
    const [exports, imports] = (["exports", "imports"] as const).map((flow) =>
      adjustedLevel(figures, { ...subject, flow }, month),
    );
    if (!exports || !imports) return null;
    const step = Math.max(exports.step, imports.step);
    return computed([exports, imports], {
      value: exports.value - imports.value,
      unit: exports.unit,
      step,
      period: month,
      label,
      formula: "exports minus imports",
    });
  });
}
