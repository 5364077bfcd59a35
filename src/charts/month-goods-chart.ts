import { yearOnYearFromLevels } from "../indicators/year-on-year-from-levels.ts";
import { groupBy } from "../vocabulary/group-by.ts";
import type { Caption } from "../vocabulary/run.ts";
import { WORLD } from "../vocabulary/trade.ts";
import type { Chart } from "./chart.ts";
import { composition } from "./composition.ts";
import { chartWords, type MonthCharts } from "./month-line.ts";

/** How many goods are drawn at either end. */
const EACH = 6;

/** The goods whose exports rose and fell most, those that hold others left out; null with fewer than three that are reckoned in one currency. */
export function goodsChart(given: MonthCharts, caption: Caption): Chart | null {
  const { figures } = given;
  const { products } = figures.economy;
  const holders = new Set(products.map((product) => product.within));
  const known = products.flatMap(({ code, name }) => {
    const fact = yearOnYearFromLevels(figures, { flow: "exports", partner: WORLD, product: code }, figures.month);
    const label = name.charAt(0).toUpperCase() + name.slice(1);
    return fact && !holders.has(code) ? [{ code, name: label, value: fact.value, unit: fact.unit }] : [];
  });
  const units = groupBy(known, (one) => one.unit);
  const alike = [...units.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const ordered = alike.toSorted((a, b) => b.value - a.value);
  const parts = ordered.filter((_, index) => index < EACH || index >= ordered.length - EACH);
  const words = chartWords(given);
  const heads = [words.product, words.growth] as const;
  return parts.length < 3
    ? null
    : composition(
        { id: "goods", foot: given.foot, flow: "exports", parts, lead: [], heads, digits: 1 },
        caption,
        words,
      );
}
