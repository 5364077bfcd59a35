import type { Figures } from "../indicators/figures.ts";
import { yearOnYearFromLevels } from "../indicators/year-on-year-from-levels.ts";
import { groupBy } from "../vocabulary/group-by.ts";
import { WORLD } from "../vocabulary/trade.ts";

/** Goods and how their trade grew, reckoned alike from levels in one currency; the groups that hold others left out, strongest rise first. */
export function goodsScene(figures: Figures, flow: "exports" | "imports") {
  const holders = new Set(figures.economy.products.map((product) => product.within));
  const known = figures.economy.products.flatMap((product) => {
    const fact = yearOnYearFromLevels(figures, { flow, partner: WORLD, product: product.code }, figures.month);
    return fact && !holders.has(product.code) ? [{ code: product.code, fact }] : [];
  });
  const unit = mostCommon(known.map((one) => one.fact.unit));
  const alike = known.filter((one) => one.fact.unit === unit).sort((a, b) => b.fact.value - a.fact.value);
  return {
    flow,
    unit,
    rising: alike.filter((one) => one.fact.value > 0),
    falling: alike.filter((one) => one.fact.value < 0).reverse(),
    count: alike.length,
  };
}

function mostCommon(units: readonly string[]): string | null {
  const counts = [...groupBy(units, (unit) => unit)].sort(([, a], [, b]) => b.length - a.length);
  return counts[0]?.[0] ?? null;
}
