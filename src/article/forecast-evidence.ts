import type { Figures } from "../indicators/figures.ts";
import { forecasts } from "../indicators/forecast.ts";
import type { Reading } from "./claim.ts";
import type { Evidence } from "./evidence.ts";

/** Forecasts of the poll that is named; of any poll, and also of those nobody put a name to, when none is. */
export function forecastEvidence({ about, period, forecast }: Reading, figures: Figures): Evidence[] {
  if (about.flow === "trade" || period === null) return [];
  const named = forecasts(figures, about.flow, period).filter(({ poll }) => forecast === "any" || poll.id === forecast);
  const measure = about.flow === "balance" ? "level" : "year-on-year";
  const nameless = figures.forecasts.filter(
    (row) =>
      row.flow === about.flow &&
      row.period === period &&
      row.measure === measure &&
      row.source === "unnamed" &&
      row.value !== null,
  );
  const found = [
    ...named.map(({ fact, poll }) => ({
      value: fact.value,
      step: fact.step,
      unit: fact.unit,
      id: fact.id,
      how: poll.name,
    })),
    ...(forecast === "any" ? nameless : []).map((row) => ({
      value: row.value!,
      step: row.step,
      unit: row.unit,
      id: `${row.flow}.total.forecast`,
      how: "a poll without a name",
    })),
  ];
  const slack = measure === "level" ? 2e9 : 0.3;
  return found.map(({ id, ...rest }) => ({
    ...rest,
    fact: id,
    period,
    vintage: "first" as const,
    printed: true,
    slack: forecast === "any" ? 4 * slack : slack,
  }));
}
