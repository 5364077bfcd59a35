import type { Economy, Partner } from "../../vocabulary/economy.ts";
import { WORLD } from "../../vocabulary/trade.ts";

/** A total or a group, and partners that have nothing in common and are all in it. */
export interface Whole {
  readonly code: string;
  readonly parts: readonly string[];
}

const LEAST = 2;
const known = new WeakMap<Economy, readonly Whole[]>();

/** The total as countries, the total as groups that do not overlap with the countries outside them, and each group as its member countries. */
export function wholesOf(economy: Economy): readonly Whole[] {
  const found = known.get(economy) ?? listOf(economy.partners).filter(({ parts }) => parts.length >= LEAST);
  known.set(economy, found);
  return found;
}

function listOf(partners: readonly Partner[]): Whole[] {
  const countries = partners.filter(({ kind }) => kind === "country").map(({ code }) => code);
  const groups = partners.filter(({ kind }) => kind === "group");
  const apart = new Map(
    groups.map((group) => apartFrom(group, groups, countries)).map((parts) => [parts.join(), parts]),
  );
  return [
    { code: WORLD, parts: countries },
    ...[...apart.values()].map((parts) => ({ code: WORLD, parts })),
    ...groups.map(({ code, contains }) => ({ code, parts: contains.filter((one) => countries.includes(one)) })),
  ];
}

/** A group, those others that overlap neither with it nor with one another, the larger first, and the countries in none of them. */
function apartFrom(first: Partner, groups: readonly Partner[], countries: readonly string[]): string[] {
  const chosen = [first];
  for (const one of [...groups].sort((a, b) => b.contains.length - a.contains.length))
    if (!chosen.some((other) => overlap(one, other))) chosen.push(one);
  const within = new Set(chosen.flatMap(({ contains }) => contains));
  return [...chosen.map(({ code }) => code), ...countries.filter((one) => !within.has(one))].sort();
}

function overlap(one: Partner, other: Partner): boolean {
  return [one.code, ...one.contains].some((code) => code === other.code || other.contains.includes(code));
}
