import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type CallCounts, callsOn, oneMore, quotaName, refuseSpent } from "../loaders/sources/call-counts.ts";
import { refusePull } from "../loaders/sources/refuse-pull.ts";
import type { Source } from "../loaders/sources/source-yaml.ts";
import { now } from "./clock.ts";
import { economiesIn } from "./read-data.ts";
import { writeText } from "./write-folder.ts";

/** Counts the calls to sources that allow only so many in a day. */
export interface CallCounter {
  /** Counts a call that is about to be made, or stops when it may not be. */
  spend(source: Source): void;
  /** When the run began that was stopped by the limit and is now gone on with; undefined when there is none. */
  stoppedAt(source: Source): number | undefined;
  /** Every question of a run has been answered: the next run asks anew. */
  done(source: Source): void;
}

/** The counter of an economy's pull; what the other economies of the data folder have spent counts as well, since they share the key. */
export function callCounter(root: string, folder: string): CallCounter {
  const began = now();
  const path = pathIn(folder);
  const counts = () => countsIn(path);
  return {
    spend: (source) => {
      if (source.limits.daily === undefined) return;
      const [name, today] = [quotaName(source), new Date(now()).toISOString().slice(0, 10)];
      // Counted first and looked at then: two runs at once, or one that is killed, make too few calls and never too many.
      keep(path, oneMore(counts(), name, today));
      const others = economiesIn(root).map((id) => pathIn(join(root, id)));
      const calls = callsOn([...new Set([path, ...others])].map(countsIn), name, today);
      if (calls > source.limits.daily) keep(path, notMade(counts(), name, began));
      refuseSpent(source, calls, today);
    },
    stoppedAt: (source) => counts()[quotaName(source)]?.stopped,
    done: (source) => {
      const { stopped, ...one } = counts()[quotaName(source)] ?? {};
      if (stopped !== undefined) keep(path, { ...counts(), [quotaName(source)]: one } as CallCounts);
    },
  };
}

/** The call was not made after all; the run is noted as stopped, since the first of several that the limit stops. */
function notMade(counts: CallCounts, name: string, began: number): CallCounts {
  const one = counts[name]!;
  return { ...counts, [name]: { ...one, calls: one.calls - 1, stopped: one.stopped ?? began } };
}

function pathIn(folder: string): string {
  return join(folder, "answers", "calls.json");
}

function countsIn(path: string): CallCounts {
  if (!existsSync(path)) return {};
  try {
    return JSON.parse(readFileSync(path, "utf8")) as CallCounts;
  } catch (error) {
    return refusePull(
      `${path} is damaged, so nobody knows how many calls were made today.`,
      "Remove it; when many calls were made today, wait until tomorrow.",
      error,
    );
  }
}

function keep(path: string, counts: CallCounts): void {
  mkdirSync(dirname(path), { recursive: true });
  writeText(path, `${JSON.stringify(counts, null, 1)}\n`);
}
