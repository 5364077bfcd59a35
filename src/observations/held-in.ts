import type { Period } from "../vocabulary/period.ts";
import type { Holdings, Series } from "./holdings.ts";
import type { Observation } from "./observation.ts";
import type { Known, Table } from "./table.ts";

const NONE: Series = new Map();

/** What a table knows, series by series; a series is put together when it is asked for. */
export function heldIn(table: Table): Holdings {
  const made = new Map<ReadonlyMap<Period, Known>, Series>();
  const seriesOf = (known: ReadonlyMap<Period, Known>) => {
    const before = made.get(known);
    if (before) return before;
    const series = new Map<Period, Observation>();
    for (const [period, { observation }] of known) series.set(period, observation);
    made.set(known, series);
    return series;
  };
  return {
    find: (key, period) => table.find(key, period)?.observation,
    series: (key) => {
      const known = table.series(key);
      return known ? seriesOf(known) : NONE;
    },
    get all() {
      return table.allSeries.map(seriesOf);
    },
  };
}
