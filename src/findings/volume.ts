import type { Figures } from "../indicators/figures.ts";
import { quantityGrowth } from "../indicators/quantity-growth.ts";
import { unitValueGrowth } from "../indicators/unit-value-growth.ts";
import { yearOnYearFromLevels } from "../indicators/year-on-year-from-levels.ts";
import { periodsUpTo } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Subject, subjectName, total } from "../vocabulary/trade.ts";
import type { Volume } from "./finding.ts";
import { asCase } from "./history.ts";
import { rarityAmong } from "./rarity.ts";
import { weight } from "./weight.ts";

/** Quantity and value must each have moved by so many percent, so that neither is told by its last digit. */
const PLAIN = 1;

/** Exported goods of which more was sold for less, or less for more, than a year earlier; silent without a quantity in one and the same unit. */
export function findVolumes(figures: Figures): Volume[] {
  const units = unitsIn(figures);
  const opposed = (subject: Subject, period: Period) => {
    const unit = units.get(subject.product);
    const quantity = unit === undefined ? null : quantityGrowth(figures, subject, unit, period);
    const value = quantity && yearOnYearFromLevels(figures, subject, period);
    const plain = quantity && value && Math.min(Math.abs(quantity.value), Math.abs(value.value)) >= PLAIN;
    return quantity && value ? { quantity, value, holds: Boolean(plain) && quantity.value * value.value < 0 } : null;
  };
  const goods = figures.economy.products.map(({ code }) => ({ ...total("exports"), product: code }));
  const past = units.size === 0 ? [] : periodsUpTo(figures.calendar, figures.month).slice(0, -1);
  const known = past.flatMap((period) => goods.flatMap((subject) => opposed(subject, period) ?? []));
  return goods.flatMap((subject) => {
    const found = opposed(subject, figures.month);
    const unitValue = found?.holds && unitValueGrowth(figures, subject, units.get(subject.product)!, figures.month);
    if (!found || !unitValue) return [];
    const volume: Volume = {
      kind: "volume",
      id: `volume:${subjectName(subject)}`,
      subject,
      period: figures.month,
      facts: { quantity: found.quantity, value: found.value, unitValue },
      proof: {
        predicate: `quantity and value went opposite ways, each by ${PLAIN} percent or more`,
        falseIf: "they went the same way, or one of them hardly moved",
        searched: null,
        cases: [asCase(found.quantity), asCase(found.value)],
        boundary: null,
      },
      ...rarityAmong(known, (one) => one.holds),
      weight: weight(figures, subject),
    };
    return [volume];
  });
}

/** The physical unit in which each of the goods is counted; goods counted in more than one are left out. */
function unitsIn(figures: Figures): ReadonlyMap<string, string> {
  const units = new Map<string, Set<string>>();
  for (const { observation } of figures.table.all) {
    const { measure, flow, product, unit } = observation;
    if (measure === "quantity" && flow === "exports") units.set(product, (units.get(product) ?? new Set()).add(unit));
  }
  return new Map([...units].flatMap(([product, [unit, other]]) => (unit && !other ? [[product, unit] as const] : [])));
}
