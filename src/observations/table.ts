import type { Calendar } from "../vocabulary/calendar.ts";
import { firstMonth, lastMonth, monthsOf } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import { SeriesMap } from "../vocabulary/series-map.ts";
import type { SeriesKey } from "../vocabulary/trade.ts";
import { alongSeries } from "./along-series.ts";
import type { Observation } from "./observation.ts";

/** A figure as known on a day; backfilled when it survives only in a release later than that day. */
export interface Known {
  readonly observation: Observation;
  readonly backfilled: boolean;
}

/** What was known on a day: for each key and period the row of the latest release up to it. */
export interface Table {
  readonly asOf: string;
  find(key: SeriesKey, period: Period): Known | undefined;
  /** The row of the release that first published the period, when that release survives. */
  firstPrint(key: SeriesKey, period: Period): Observation | undefined;
  /** The first month that any known row of a partner's goods is about; undefined when there is none. */
  begins(partner: string, product: string): Period | undefined;
  /** All that is known of a key, by period. */
  series(key: SeriesKey): ReadonlyMap<Period, Known> | undefined;
  readonly allSeries: readonly ReadonlyMap<Period, Known>[];
  /** Every known figure, in no particular order. */
  readonly all: readonly Known[];
}

/** A release folder: its day, and whether its rows may stand in for days before it. */
export interface ReleaseFolder {
  readonly date: string;
  readonly backfills: boolean;
}

/**
 * The table as of a day. A row of a later, backfilling release counts as known, and is marked, when its period had been
 * published by that day and nothing earlier survives; the earliest such release is taken.
 */
export function tableAsOf(
  observations: readonly Observation[],
  folders: readonly ReleaseFolder[],
  calendar: Calendar,
  asOf: string,
): Table {
  const backfilling = new Set(folders.filter((folder) => folder.backfills).map((folder) => folder.date));
  const releaseOf = firstReleases(calendar);
  const rows = new SeriesMap<Units>();
  const begins = new Map<string, Map<string, Period>>();
  const rowsFor = alongSeries((key) => held(rows, key));
  for (const observation of observations) {
    const { period, release } = observation;
    const timely = release <= asOf;
    const firstRelease = releaseOf(period);
    if (!timely && !(firstRelease <= asOf && backfilling.has(release))) continue;
    const { known, firstPrints } = rowsFor(observation);
    if (timely && release === firstRelease) firstPrints.set(period, observation);
    const before = known.get(period);
    if (!before) begin(begins, observation);
    if (!before || supersedes(observation, timely, before)) known.set(period, { observation, backfilled: !timely });
  }
  const rowsOf = (key: SeriesKey) => rows.get(key, key.measure)?.get(key.unit)?.get(key.adjustment);
  return {
    asOf,
    find: (key, period) => rowsOf(key)?.known.get(period),
    firstPrint: (key, period) => rowsOf(key)?.firstPrints.get(period),
    begins: (partner, product) => begins.get(partner)?.get(product),
    series: (key) => rowsOf(key)?.known,
    get allSeries() {
      return seriesIn(rows);
    },
    get all() {
      return seriesIn(rows).flatMap((known) => [...known.values()]);
    },
  };
}

/** The day on which each period was first published; `9999` for one that never was. */
function firstReleases(calendar: Calendar): (period: Period) => string {
  const days = new Map<Period, string>();
  for (const entry of calendar) for (const month of monthsOf(entry.period)) days.set(month, entry.released);
  const known = new Map<Period, string>();
  return (period) => {
    const before = known.get(period);
    if (before !== undefined) return before;
    const day = days.get(lastMonth(period)) ?? "9999";
    known.set(period, day);
    return day;
  };
}

/** The rows of one series by period. */
interface Rows {
  readonly known: Map<Period, Known>;
  readonly firstPrints: Map<Period, Observation>;
}

/** The series of one measure of a subject, by unit and by adjustment. */
type Units = Map<string, Map<string, Rows>>;

function held(rows: SeriesMap<Units>, key: SeriesKey): Rows {
  const units = rows.held(key, key.measure, () => new Map());
  const kinds = units.get(key.unit) ?? new Map<string, Rows>();
  if (kinds.size === 0) units.set(key.unit, kinds);
  const before = kinds.get(key.adjustment);
  if (before) return before;
  const made: Rows = { known: new Map(), firstPrints: new Map() };
  kinds.set(key.adjustment, made);
  return made;
}

function seriesIn(rows: SeriesMap<Units>): ReadonlyMap<Period, Known>[] {
  return rows.values.flatMap((units) =>
    [...units.values()].flatMap((kinds) => [...kinds.values()].map(({ known }) => known)),
  );
}

function begin(begins: Map<string, Map<string, Period>>, { partner, product, period }: Observation): void {
  const products = begins.get(partner) ?? new Map<string, Period>();
  if (products.size === 0) begins.set(partner, products);
  const first = products.get(product);
  // As texts, months come in the order of time.
  if (first === undefined || period < first) products.set(product, firstMonth(period));
}

function supersedes(candidate: Observation, timely: boolean, holder: Known): boolean {
  if (timely) return holder.backfilled || candidate.release >= holder.observation.release;
  return holder.backfilled && candidate.release < holder.observation.release;
}
