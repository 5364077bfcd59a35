import { refusePull } from "./refuse-pull.ts";
import type { Source } from "./source-yaml.ts";

/** The calls of one day at one source. */
export interface CallCount {
  /** The day in UTC. */
  readonly day: string;
  readonly calls: number;
  /** When a run began that the limit stopped, in milliseconds since 1970; the next one goes on from its answers. */
  readonly stopped?: number | undefined;
}

/** The calls made for one economy, by source and key. */
export type CallCounts = Readonly<Record<string, CallCount>>;

/** Sources that share a host and a key share what is allowed in a day. */
export function quotaName({ url, key }: Pick<Source, "url" | "key">): string {
  return [new URL(url.replace(/[{}]/g, "")).host, ...(key ? [key] : [])].join(" ");
}

/** The counts with one more call; another day begins anew, but not an earlier one: a clock that was set back allows no more. */
export function oneMore(counts: CallCounts, name: string, today: string): CallCounts {
  const before = counts[name];
  const isNew = before === undefined || before.day < today;
  return { ...counts, [name]: isNew ? { ...before, day: today, calls: 1 } : { ...before, calls: before.calls + 1 } };
}

/** How many calls were made on that day or, by a clock since set back, after it. */
export function callsOn(all: readonly CallCounts[], name: string, today: string): number {
  return all.reduce((sum, { [name]: one }) => sum + (one && one.day >= today ? one.calls : 0), 0);
}

/** Stops when a source may not be called again on that day. */
export function refuseSpent({ id, limits }: Source, calls: number, today: string): void {
  if (limits.daily === undefined || calls <= limits.daily) return;
  refusePull(
    `${id}: the ${limits.daily} calls that the source allows in a day have been made on ${today}.`,
    "Nothing was changed; run the same command again tomorrow (from midnight UTC), and it goes on from the answers that it has.",
  );
}
