import { join } from "node:path";
import { now } from "../io/clock.ts";
import { dayIn } from "../io/instant.ts";
import { textIn } from "../io/write-vintage.ts";
import type { Published } from "../loaders/load.ts";
import { refusePull } from "../loaders/sources/refuse-pull.ts";
import { fromSourceYaml, type Source } from "../loaders/sources/source-yaml.ts";
import { shift } from "../vocabulary/months.ts";
import { type Period, period } from "../vocabulary/period.ts";
import { heldMonth } from "./months-held.ts";

/** What `tradebrief pull` was asked for. */
export interface PullAsked {
  readonly economy: string;
  readonly data?: string | undefined;
  /** Names of sources, parted by commas. */
  readonly source?: string | undefined;
  readonly since?: string | undefined;
  /** Why doubted rows are believed. */
  readonly accept?: string | undefined;
  readonly day?: string | undefined;
  readonly offline?: boolean | undefined;
}

/** The day in whose name a vintage is kept: today where the office is, or the one asked for, not before the newest there is. */
export function dayOf({ day }: PullAsked, { economy, folders }: Published): string {
  const today = dayIn(now(), economy.release.zone);
  const newest = folders.at(-1)?.date ?? "";
  const wanted = day ?? today;
  if (!/^\d{4}-\d\d-\d\d$/.test(wanted) || wanted > today || wanted < newest)
    refusePull(
      `A vintage cannot be of ${wanted}: the newest is of ${newest || "no day"}, and it is ${today} now.`,
      "Give --day between the two, or leave it out.",
    );
  return wanted;
}

/** The sources that an economy declares, or those of them that were asked for. */
export function sourcesOf({ economy, source }: PullAsked, folder: string): Source[] {
  const path = join(folder, "sources.yaml");
  const text = textIn(path);
  if (text === null)
    return refusePull(
      `${economy} has no sources.yaml, so nobody knows where to ask.`,
      `Write ${path}; docs/pulling.md shows how.`,
    );
  const all = fromSourceYaml(text, `${economy}/sources.yaml`);
  if (source === undefined) return all;
  return source.split(",").map((id) => {
    const found = all.find((one) => one.id === id.trim());
    return (
      found ??
      refusePull(`${economy} has no source "${id.trim()}".`, `Choose from ${all.map((one) => one.id).join(", ")}.`)
    );
  });
}

/** The month from which a source is asked: the one asked for, or as far behind the newest held as the source is looked back on. */
export function sinceOf({ since }: PullAsked, source: Source, data: Published, until: Period): Period {
  if (since !== undefined) {
    const found = period(since);
    if (found?.length !== 7 || found > until)
      return refusePull(`"${since}" is not a month that is over.`, "Write --since as year and month, such as 2025-11.");
    return found;
  }
  const held = heldMonth(data);
  return held ? shift(held, -source.back) : shift(until, -119);
}
