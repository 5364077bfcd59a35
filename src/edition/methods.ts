import type { Finding } from "../findings/finding.ts";
import type { Figures } from "../indicators/figures.ts";
import { yearOnYear } from "../indicators/year-on-year.ts";
import type { Tell } from "../story/prose.ts";
import { entryFor } from "../vocabulary/calendar.ts";
import type { Runs } from "../vocabulary/run.ts";
import { withPartner } from "../vocabulary/trade.ts";

/** How the figures are obtained and how far they may be relied on, a sentence or two each. */
export function methods(figures: Figures, findings: readonly Finding[], tell: Tell): Runs[] {
  const { economy } = figures;
  const entry = entryFor(figures.calendar, figures.month)!;
  const parts = [
    ...(economy.declared === undefined ? [] : ["currency"]),
    "growth",
    "valuation",
    ...(economy.combined && figures.month >= `${economy.combined.from}` ? ["combined"] : []),
    ...(findings.some((one) => one.kind === "surprise") ? ["surprise"] : []),
    ...(entry.recorded ? [] : ["estimated"]),
  ];
  return parts.map((part) => tell("methods", { part, economy, combined: economy.combined, released: entry.released }));
}

/** The watched partners without a figure this month, by name: left out of the text, and never taken for zero. */
export function missingPartners(figures: Figures): string[] {
  const { watch, partners } = figures.economy;
  const lacks = (flow: "exports" | "imports", code: string) =>
    yearOnYear(figures, withPartner(flow, code), figures.month) === null;
  const watched = [...new Set([...watch.lead, ...watch.destinations])].filter((code) => lacks("exports", code));
  const origins = [...new Set([...watch.lead, ...watch.origins])].filter((code) => lacks("imports", code));
  return [...new Set([...watched, ...origins])].map(
    (code) => partners.find((partner) => partner.code === code)?.short ?? code,
  );
}
