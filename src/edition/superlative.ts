import type { Fact } from "../indicators/fact.ts";
import type { Economy } from "../vocabulary/economy.ts";
import { byId } from "./by-id.ts";
import type { Edition } from "./edition.ts";

/** Why a figure of some goods is not the most extreme on its side among all goods of the edition that are measured alike; null when it is. */
export function superlativeDiffers(fact: Fact, edition: Edition, economy: Economy): string | null {
  const holders = new Set(economy.products.map((product) => product.within));
  const facts = byId(edition.facts);
  const peers = economy.products
    .filter((product) => !holders.has(product.code))
    .flatMap(({ code }) => facts.get(fact.id.replace(/(?<=\.product\.)[^.]+/, code)) ?? [])
    .filter((peer) => peer.unit === fact.unit);
  if (!fact.id.includes(".product.") || peers.length < 2) return `"${fact.id}" has no peers to be set against`;
  const sign = Math.sign(fact.value);
  const beyond = peers.find((peer) => sign * peer.value > sign * fact.value);
  return beyond ? `"${beyond.id}" is ${beyond.value}, and "${fact.id}" ${fact.value}` : null;
}
