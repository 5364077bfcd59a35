import type { Figures } from "../indicators/figures.ts";
import { firstPrint } from "../indicators/first-print.ts";
import { level } from "../indicators/level.ts";
import { yearToDate, yearToDateOtherwise } from "../indicators/year-to-date.ts";
import type { Period } from "../vocabulary/period.ts";
import { WORLD } from "../vocabulary/trade.ts";
import type { About } from "./claim.ts";
import { known, type Part, plain } from "./part.ts";

/** The levels of a flow in a currency by every method that gives one, the likeliest first. */
export function levels(figures: Figures, about: About, period: Period, currency: string): (Part | null)[] {
  if (about.flow === "trade") return [together(figures, about, period, currency)];
  const subject = { ...about, flow: about.flow };
  if (currency !== figures.economy.currency) {
    const row = known(figures, subject, "level", currency, period);
    return [row ?? difference(figures, about, period, currency)];
  }
  const slack = roughness(figures, about, period);
  const own = level(figures, subject, period);
  const first =
    about.flow === "balance" || about.partner === WORLD ? firstPrint(figures, subject, "level", period) : null;
  const parts = [first, own].map((fact) => (fact && fact.unit === currency ? plain(fact, slack) : null));
  if (!period.includes("/")) return parts.filter((part) => part !== null);
  const sums = [yearToDate(figures, subject, period), yearToDateOtherwise(figures, subject, period)];
  const summed = sums.map((fact) => plain(fact, slack, fact?.formula ?? null));
  return [...summed, ...parts].filter((part) => part !== null);
}

/** Levels that survive only as revised may have been printed otherwise: 6 percent, of a balance 4 percent of what was exported. */
function roughness(figures: Figures, about: About, period: Period): number {
  const flow = about.flow === "balance" ? "exports" : about.flow;
  if (flow === "trade") return 0;
  const subject = { ...about, flow };
  const fact = level(figures, subject, period) ?? yearToDate(figures, subject, period);
  return Math.abs(fact?.value ?? 0) * (about.flow === "balance" ? 0.04 : 0.06);
}

function together(figures: Figures, about: About, period: Period, currency: string): Part | null {
  const [exports] = levels(figures, { ...about, flow: "exports" }, period, currency);
  const [imports] = levels(figures, { ...about, flow: "imports" }, period, currency);
  if (!exports || !imports) return null;
  const value = exports.fact.value + imports.fact.value;
  const fact = { ...exports.fact, id: `${exports.fact.id} + ${imports.fact.id}`, value };
  const slack = Math.max(exports.rough, imports.rough, value * 0.01);
  return { fact, printed: false, rough: slack, slack, how: "exports and imports together" };
}

function difference(figures: Figures, about: About, period: Period, currency: string): Part | null {
  if (about.flow !== "balance") return null;
  const exports = known(figures, { ...about, flow: "exports" }, "level", currency, period);
  const imports = known(figures, { ...about, flow: "imports" }, "level", currency, period);
  if (!exports || !imports) return null;
  const fact = {
    ...exports.fact,
    id: `${exports.fact.id} − ${imports.fact.id}`,
    value: exports.fact.value - imports.fact.value,
  };
  const slack = exports.fact.value * 0.015;
  return { fact, printed: false, rough: slack, slack, how: "exports minus imports" };
}
