import type { Edition } from "../edition/edition.ts";
import { lastMonth } from "../vocabulary/months.ts";

/** A finished edition as the site shows it: which version of its month it is, when it came out, and its files. */
export interface SiteEdition {
  readonly edition: Edition;
  /** 0 for the first, then the corrections. */
  readonly revision: number;
  /** `2025-12-08T03:00:00Z`. */
  readonly instant: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** All versions of a month of one economy, the first first. */
export interface SiteMonth {
  readonly economy: string;
  readonly month: string;
  readonly versions: readonly SiteEdition[];
}

/** An economy and its months, the newest first. */
export interface SiteEconomy {
  readonly id: string;
  readonly name: string;
  readonly series: string;
  readonly months: readonly SiteMonth[];
}

/** The archive in the order in which it is shown: economies by name, months from the newest back. */
export function siteEconomies(editions: readonly SiteEdition[]): SiteEconomy[] {
  const ids = [...new Set(editions.map(({ edition }) => edition.economy.id))];
  const economies = ids.map((id) =>
    economyOf(
      id,
      editions.filter(({ edition }) => edition.economy.id === id),
    ),
  );
  return economies.sort((a, b) => (sortName(a) < sortName(b) ? -1 : 1));
}

/** An article before a name does not count. */
function sortName({ name }: SiteEconomy): string {
  return name.replace(/^the /i, "");
}

function economyOf(id: string, editions: readonly SiteEdition[]): SiteEconomy {
  const months = [...new Set(editions.map(({ edition }) => lastMonth(edition.month)))].sort().reverse();
  const { economy, series } = editions[0]!.edition;
  return {
    ...{ id, name: economy.name, series },
    months: months.map((month) => ({
      ...{ economy: id, month },
      versions: editions
        .filter(({ edition }) => lastMonth(edition.month) === month)
        .sort((a, b) => a.revision - b.revision),
    })),
  };
}

/** The version that counts. */
export function current({ versions }: SiteMonth): SiteEdition {
  return versions.at(-1)!;
}

/** Where a month's page stands; its address never changes. */
export function monthPath({ economy, month }: Pick<SiteMonth, "economy" | "month">): string {
  return `${economy}/${month}/`;
}

/** Where a version's own files stand; a later version stands beside it and leaves it as it is. */
export function versionPath({ edition, revision }: SiteEdition): string {
  return `${monthPath({ economy: edition.economy.id, month: lastMonth(edition.month) })}edition-${revision + 1}/`;
}
