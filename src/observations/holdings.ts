import type { Period } from "../vocabulary/period.ts";
import type { SeriesKey } from "../vocabulary/trade.ts";
import { alongSeries } from "./along-series.ts";
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
  const seriesFor = alongSeries((key) => rowsUnder(seriesName(key), held));
  for (const row of observations) seriesFor(row).set(row.period, row);
  return {
    find: (key, period) => held.get(seriesName(key))?.get(period),
    series: (key) => held.get(seriesName(key)) ?? NONE,
    all: held.values(),
  };
}

/** The rows under that name, to which more may be put. */
export function rowsUnder(name: string, held: Map<string, Map<Period, Observation>>): Map<Period, Observation> {
  const before = held.get(name);
  if (before) return before;
  const made = new Map<Period, Observation>();
  held.set(name, made);
  return made;
}

/** The name of a series, the same for the same key. */
export function seriesName({ flow, partner, product, measure, unit, adjustment }: SeriesKey): string {
  return `${flow}|${partner}|${product}|${measure}|${unit}|${adjustment}`;
}
