import type { Figures } from "../indicators/figures.ts";
import type { Economy } from "../vocabulary/economy.ts";
import type { Focus } from "../vocabulary/focus.ts";
import type { Finding } from "./finding.ts";

/** The figures as a reader looks at them: her partners are watched first and her goods alone, and every figure is what it is. */
export function focused(figures: Figures, findings: readonly Finding[], focus: Focus): Figures {
  const { economy } = figures;
  // Standing still is no news to lead with.
  const grown = (code: string) =>
    findings.some(
      ({ kind, subject, facts }) =>
        kind === "growth" && subject.flow === "exports" && subject.partner === code && facts.value?.value !== 0,
    );
  const first = focus.partners.find(grown);
  const { lead, destinations, origins } = economy.watch;
  const rest = [...focus.partners.filter((code) => code !== first), ...(first === undefined ? [] : lead)];
  const others = (codes: readonly string[]) => [...new Set([...rest, ...codes])].filter((code) => code !== first);
  const watch = {
    lead: first === undefined ? lead : [first],
    destinations: others(destinations),
    origins: others(origins),
  };
  return { ...figures, economy: { ...economy, watch, ...inOrder(economy, focus) } };
}

function inOrder({ partners, products }: Economy, focus: Focus): Pick<Economy, "partners" | "products"> {
  const own = products.filter(({ code }) => focus.products.includes(code));
  const placeOf = (code: string) => focus.partners.indexOf(code);
  return {
    partners: [
      ...partners.filter(({ code }) => focus.partners.includes(code)).sort((a, b) => placeOf(a.code) - placeOf(b.code)),
      ...partners.filter(({ code }) => !focus.partners.includes(code)),
    ],
    products: own.length > 0 ? own.map((product) => ({ ...product, within: null })) : products,
  };
}
