import type { Fact } from "../indicators/fact.ts";
import { type Figures, lookUp } from "../indicators/figures.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Flow, subjectName } from "../vocabulary/trade.ts";
import type { About } from "./claim.ts";

/** A figure of ours before it is put into a vintage. */
export interface Part {
  /** Printed by the office or the press, not worked out. */
  readonly printed: boolean;
  /** How far a first print may be from it, when it is known only now. */
  readonly rough: number;
  readonly fact: Pick<Fact, "id" | "value" | "step" | "period" | "unit">;
  readonly slack: number;
  readonly how: string | null;
}

/** What growth that is worked out, or known only as revised later, may differ from its first print. */
export const GROWTH = { total: 1, partner: 1.2, elsewhere: 3, printed: 1.2, late: 5.5 };

/** A fact as evidence: printed in time it is sharp, otherwise a true claim may be off by the slack. */
export function plain(fact: Fact | null, slack: number, how: string | null = null): Part | null {
  const printed = fact?.method === "published";
  return fact && { fact, printed, rough: slack, slack: printed && !fact.backfilled ? 0 : slack, how };
}

/** A row in another currency than the headline's, by its own unit. */
export function known(
  figures: Figures,
  about: About & { flow: Flow },
  measure: "level" | "year-on-year",
  unit: string,
  period: Period,
): Part | null {
  const row = lookUp(figures, about, measure, unit, period);
  if (!row) return null;
  const { value, step, origin } = row.observation;
  const id = `${subjectName(about)}.${measure}@${period} ${unit}`;
  const exact = (origin === "published" || origin === "reported") && !row.backfilled;
  const rough = measure === "level" ? Math.abs(value!) * 0.03 : 0.35;
  return { fact: { id, value: value!, step, period, unit }, printed: true, rough, slack: exact ? 0 : rough, how: null };
}
