import type { Economy } from "../vocabulary/economy.ts";
import type { Name, Sense } from "./phrase-book.ts";

/** Every name that an economy's folder knows: its own, its partners', its goods', and of those who ask economists. */
export function namesOf(economy: Economy): Name[] {
  const { name, adjective, aliases = [], partners, products, polls } = economy;
  return [
    ...named([name, adjective, ...aliases], { of: "home", means: economy.code }),
    ...partners.flatMap((one) => [
      ...named([one.name, one.short, ...(one.aliases ?? [])], { of: "partner", means: one.code }),
      ...named(one.demonyms ?? [], { of: "partner", means: one.code }),
    ]),
    ...products.flatMap((one) => named([one.name], { of: "product", means: one.code })),
    ...polls.flatMap((one) => named(pollsters(one.name), { of: "poll", means: one.id })),
  ];
}

/** The signs of the economy's currencies: "$", and with the letters that may stand before it. */
export function signsOf(economy: Economy): ReadonlyMap<string, string> {
  return new Map(
    economy.currencies.flatMap(({ code, symbol }) => [
      [symbol, code],
      [`${code.slice(0, 2)}${symbol}`, code],
    ]),
  );
}

function named(names: readonly string[], sense: Sense): Name[] {
  return [...new Set(names.map((name) => name.replace(/^the /, "")))].map((name) => ({ name, sense }));
}

/** Who asks, without the words for asking: "Example Times poll" is Example Times. */
function pollsters(name: string): string[] {
  return name.match(/\p{Lu}[\w.]*(?: \p{Lu}[\w.]*)*/gu) ?? [];
}
