import { monthsOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Subject } from "../vocabulary/trade.ts";
import type { Fact } from "./fact.ts";
import { asPublished, computed, type Figures, isBeforeAll, lookUp, rememberOf } from "./figures.ts";
import { subjectLabel } from "./label.ts";

/**
 * The level of a flow in a period, in whole units of the economy's first currency that has it. Null when it was not
 * published and cannot be added up from its months; for a reader who has chosen a currency, none but hers. The balance is the published one when it is at least as new as the
 * exports and imports it belongs to, and otherwise exports minus imports.
 */
export function level(figures: Figures, subject: Subject, period: Period): Fact | null {
  if (isBeforeAll(figures, subject, period)) return null;
  return rememberOf(figures, subject, "level", period, () => {
    const label = `${subjectLabel(figures.economy, subject)}, level`;
    const published = publishedLevel(figures, subject, period, label);
    const worked =
      subject.flow === "balance"
        ? difference(figures, subject, period, label)
        : sumOfMonths(figures, subject, period, label);
    if (!published || !worked || subject.flow !== "balance") return published ?? worked;
    return staysWith(figures, published, worked) ? published : worked;
  });
}

function publishedLevel(figures: Figures, subject: Subject, period: Period, label: string): Omit<Fact, "id"> | null {
  const { currency, currencies, declared } = figures.economy;
  for (const { code } of currencies) {
    // Sums of two currencies in one history would be compared with each other.
    if (declared !== undefined && code !== currency) continue;
    const known = lookUp(figures, subject, "level", code, period);
    if (known) return asPublished(known, label);
  }
  return null;
}

function difference(figures: Figures, subject: Subject, period: Period, label: string): Omit<Fact, "id"> | null {
  const exports = level(figures, { ...subject, flow: "exports" }, period);
  const imports = level(figures, { ...subject, flow: "imports" }, period);
  if (!exports || !imports || exports.unit !== imports.unit) return null;
  const step = Math.max(exports.step, imports.step);
  return computed([exports, imports], {
    value: exports.value - imports.value,
    unit: exports.unit,
    step,
    period,
    label,
    formula: "exports minus imports",
  });
}

function sumOfMonths(figures: Figures, subject: Subject, period: Period, label: string): Omit<Fact, "id"> | null {
  const months = monthsOf(period);
  if (months.length < 2) return null;
  const parts = months.map((month) => level(figures, subject, month));
  if (!parts.every((part) => part !== null) || new Set(parts.map((part) => part.unit)).size > 1) return null;
  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const step = Math.max(...parts.map((part) => part.step));
  return computed(parts, { value, unit: parts[0]!.unit, step, period, label, formula: "sum of the months" });
}

// A balance printed at first release goes stale when exports or imports are revised and it is not printed again.
function staysWith(figures: Figures, published: Omit<Fact, "id">, worked: Omit<Fact, "id">): boolean {
  if (published.backfilled !== worked.backfilled) return !published.backfilled;
  const newest = (ids: readonly string[]) =>
    ids
      .map((id) => id.slice(0, id.indexOf("/")))
      .sort()
      .at(-1) ?? "";
  return newest(published.from) >= newest(worked.from) || figures.table.asOf < newest(worked.from);
}
