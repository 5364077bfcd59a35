import { raise } from "../problems.ts";
import type { Published } from "./load.ts";

const views = new WeakMap<Published, Map<string, Published>>();

/**
 * What was published, as one reads it who has chosen another currency of the economy: nothing is converted, and what is not
 * published in it is not there. A currency in which nothing is published is a problem.
 */
export function inCurrency(published: Published, code: string | undefined): Published {
  if (code === undefined || code === published.economy.currency) return published;
  // The same object each time: figures of a month are kept by what they rest on.
  const known = views.get(published) ?? new Map<string, Published>();
  views.set(published, known);
  const view = known.get(code) ?? viewIn(published, code);
  known.set(code, view);
  return view;
}

function viewIn(published: Published, code: string): Published {
  const { economy } = published;
  const own = economy.currencies.find((one) => one.code === code);
  if (!own || !isPublishedIn(published, code)) return refuse(published, code);
  const currencies = [own, ...economy.currencies.filter((one) => one !== own)];
  return { ...published, economy: { ...economy, currency: code, declared: economy.currency, currencies } };
}

function isPublishedIn({ observations }: Published, code: string): boolean {
  const units = [code, `percent ${code}`];
  return observations.some(({ unit, origin }) => units.includes(unit) && origin !== "converted");
}

function refuse(published: Published, code: string): never {
  const { id, currency, currencies } = published.economy;
  const others = currencies.map((one) => one.code).filter((one) => one !== currency && isPublishedIn(published, one));
  return raise({
    kind: "batch-refused",
    what: `Nothing of ${id} is published in ${code}.`,
    remedy: `Choose from ${[currency, ...others].join(", ")}, or give that reader only economies that publish in ${code}.`,
  });
}
