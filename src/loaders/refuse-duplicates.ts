import { seriesName } from "../observations/holdings.ts";
import type { Observation } from "../observations/observation.ts";
import { raise } from "../problems.ts";

/**
 * Refuses a figure that a release gives twice, in one of its files or in two; the place is that of the second. `releases` is the path of the releases'
 * folder, `seen` what earlier files of the same release hold, to which these are added.
 */
export function refuseDuplicates(
  observations: readonly Observation[],
  releases: string,
  seen: Map<string, Observation> = new Map(),
): void {
  for (const row of observations) {
    const key = `${seriesName(row)}|${row.period}`;
    const first = seen.get(key);
    if (first) refuse(key, first, row, releases);
    seen.set(key, row);
  }
}

function refuse(key: string, first: Observation, second: Observation, releases: string): never {
  const [, file = "", line = ""] = /^(.+):(\d+)$/.exec(second.id) ?? [];
  const [, firstFile = "", firstLine = ""] = /^(.+):(\d+)$/.exec(first.id) ?? [];
  const where = file === firstFile ? "" : ` of ${firstFile.split("/").at(-1)}`;
  return raise({
    kind: "data-malformed",
    place: { file: `${releases}/${file}`, line: Number(line), column: 1 },
    what: `the key ${key} stands twice, first in line ${firstLine}${where}.`,
    remedy: "Keep the row that was published and take the other out.",
  });
}
