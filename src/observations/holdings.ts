import type { Period } from "../vocabulary/period.ts";
import type { SeriesKey } from "../vocabulary/trade.ts";
import type { Observation } from "./observation.ts";

/** The figures of one series by their periods. */
export type Series = ReadonlyMap<Period, Observation>;

/** What is held, series by series, the latest figure of each period. */
export interface Holdings {
  find(key: SeriesKey, period: Period): Observation | undefined;
  series(key: SeriesKey): Series;
  readonly all: Iterable<Series>;
}

const NONE: Series = new Map();

/** The observations series by series; of two for one period the one that comes later in the list counts. */
export function holdingsOf(observations: Iterable<Observation>): Holdings {
  const held = new Map<string, Map<Period, Observation>>();
  for (const row of observations) {
    const name = seriesName(row);
    const series = held.get(name);
    if (series) series.set(row.period, row);
    else held.set(name, new Map([[row.period, row]]));
  }
  return {
    find: (key, period) => held.get(seriesName(key))?.get(period),
    series: (key) => held.get(seriesName(key)) ?? NONE,
    all: held.values(),
  };
}

/** The name of a series, the same for the same key. */
export function seriesName({ flow, partner, product, measure, unit, adjustment }: SeriesKey): string {
  return `${flow}|${partner}|${product}|${measure}|${unit}|${adjustment}`;
}
