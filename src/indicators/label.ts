import type { Economy } from "../vocabulary/economy.ts";
import { SeriesMap } from "../vocabulary/series-map.ts";
import { ALL_GOODS, type Subject, WORLD } from "../vocabulary/trade.ts";

const FLOWS = { exports: "Exports", imports: "Imports", balance: "Balance" } as const;
const TOWARDS = { exports: "to", imports: "from", balance: "with" } as const;

// Said of every figure of every month that is looked through: each is put together once.
const kept = new WeakMap<Economy, SeriesMap<string>>();

/** What a subject is called in a register of figures: "Exports to …", "Imports of …". */
export function subjectLabel(economy: Economy, subject: Subject): string {
  const labels = kept.get(economy) ?? new SeriesMap<string>();
  kept.set(economy, labels);
  return labels.held(subject, "label", () => labelled(economy, subject));
}

function labelled(economy: Economy, { flow, partner, product }: Subject): string {
  const whom = economy.partners.find((known) => known.code === partner)?.name ?? partner;
  const what = economy.products.find((known) => known.code === product)?.name ?? product;
  return [FLOWS[flow], product === ALL_GOODS ? "" : `of ${what}`, partner === WORLD ? "" : `${TOWARDS[flow]} ${whom}`]
    .filter(Boolean)
    .join(" ");
}
