import { alongSeries } from "../observations/along-series.ts";
import { rowsUnder, seriesName } from "../observations/holdings.ts";
import type { Observation } from "../observations/observation.ts";
import { raise } from "../problems.ts";
import type { Period } from "../vocabulary/period.ts";

/** What files of a release hold, by series and by period. */
export type Seen = Map<string, Map<Period, Observation>>;

/**
 * Refuses a figure that a release gives twice, in one of its files or in two; the place is that of the second. `releases` is the path of the releases'
 * folder, `seen` what earlier files of the same release hold, to which these are added.
 */
export function refuseDuplicates(observations: readonly Observation[], releases: string, seen: Seen): void {
  const seriesFor = alongSeries((key) => rowsUnder(seriesName(key), seen));
  for (const row of observations) {
    const series = seriesFor(row);
    const first = series.get(row.period);
    if (first) refuse(first, row, releases);
    series.set(row.period, row);
  }
}

function refuse(first: Observation, second: Observation, releases: string): never {
  const [, file = "", line = ""] = /^(.+):(\d+)$/.exec(second.id) ?? [];
  const [, firstFile = "", firstLine = ""] = /^(.+):(\d+)$/.exec(first.id) ?? [];
  const where = file === firstFile ? "" : ` of ${firstFile.split("/").at(-1)}`;
  return raise({
    kind: "data-malformed",
    place: { file: `${releases}/${file}`, line: Number(line), column: 1 },
    what: `the key ${seriesName(second)}|${second.period} stands twice, first in line ${firstLine}${where}.`,
    remedy: "Keep the row that was published and take the other out.",
  });
}
