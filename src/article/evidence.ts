import type { Figures } from "../indicators/figures.ts";
import { share } from "../indicators/share.ts";
import type { Period } from "../vocabulary/period.ts";
import { WORLD } from "../vocabulary/trade.ts";
import type { Reading } from "./claim.ts";
import { forecastEvidence } from "./forecast-evidence.ts";
import { growths, monthly } from "./growth-evidence.ts";
import { levels } from "./level-evidence.ts";
import { type Part, plain } from "./part.ts";

/** What is known of a month: as it was first told, and as it is known now. */
export interface Vintages {
  readonly release: Figures;
  readonly latest: Figures;
  /** What was found for a reading is kept: a text says the same thing many times. */
  readonly kept: Map<string, Evidence[]>;
}

/** A figure of ours that a claim can be held against. */
export interface Evidence {
  readonly value: number;
  readonly step: number;
  readonly fact: string;
  readonly period: Period;
  readonly unit: string;
  /** When it was known: at the first release, or now. */
  readonly vintage: "first" | "now";
  /** Printed by the office or the press, not worked out. */
  readonly printed: boolean;
  /** How far a true claim may yet be from it: nought for what was printed in time, more for what is worked out. */
  readonly slack: number;
  /** How it was worked out, when it is not simply the printed figure. */
  readonly how: string | null;
}

/** Everything that we hold about what the reading says. */
export function evidenceFor(reading: Reading, vintages: Vintages): Evidence[] {
  const key = JSON.stringify({ ...reading, sign: null });
  const kept = vintages.kept.get(key);
  if (kept) return kept;
  const found = search(reading, vintages);
  vintages.kept.set(key, found);
  return found;
}

function search(reading: Reading, vintages: Vintages): Evidence[] {
  const { period, about } = reading;
  if (period === null || (about.partner !== WORLD && reading.forecast !== null)) return [];
  const { currency } = vintages.release.economy;
  // Polls ask in the economy's headline terms.
  if (reading.forecast !== null && reading.currency !== null && reading.currency !== currency) return [];
  if (reading.forecast !== null) return forecastEvidence(reading, vintages.release);
  const both = (make: (figures: Figures) => (Part | null)[]) => [
    ...make(vintages.release).flatMap((part) => (part ? [asEvidence(part, "first", reading)] : [])),
    ...make(vintages.latest).flatMap((part) => (part ? [asEvidence(part, "now", reading)] : [])),
  ];
  switch (reading.measure) {
    case "level":
      return both((figures) => levels(figures, about, period, reading.currency ?? figures.economy.currency));
    case "year-on-year":
      return both((figures) => growths(figures, about, period, reading.currency ?? figures.economy.currency));
    case "month-on-month":
      return both((figures) => monthly(figures, about, period));
    case "share":
      return both((figures) =>
        about.flow === "trade" ? [] : [plain(share(figures, { ...about, flow: about.flow }, period), 0.5)],
      );
    case "points":
      return [];
    default:
      return reading.measure satisfies never;
  }
}

// What is known now may have been printed otherwise then, however firmly it stands today.
function asEvidence(
  { fact, rough, how, printed, ...part }: Part,
  vintage: Evidence["vintage"],
  { measure }: Reading,
): Evidence {
  const { value, step, period, unit, id } = fact;
  const slack = vintage === "now" ? rough : part.slack;
  return {
    printed,
    value,
    step: measure === "level" ? step : Math.min(step, 0.1),
    fact: id,
    period,
    unit,
    vintage,
    slack,
    how,
  };
}
