import { ALL_GOODS, type Flow, type Subject, WORLD } from "../vocabulary/trade.ts";

const NAME = /^(exports|imports|balance)\.(?:total|partner\.([^.]+)|product\.([^.]+))(?:\.|$)/;

/** What a fact is about, as its name tells; null for a name that does not begin with a subject. */
export function factSubject(id: string): Subject | null {
  const found = NAME.exec(id);
  if (!found) return null;
  return { flow: found[1] as Flow, partner: found[2] ?? WORLD, product: found[3] ?? ALL_GOODS };
}

/** What is measured, as the name of a fact tells, without its period: `year-on-year`, `forecast.example`. */
export function factMeasure(id: string): string {
  return id.replace(NAME, "").replace(/@.*$/, "");
}
