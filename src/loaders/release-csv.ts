import type { Observation, Origin, Status } from "../observations/observation.ts";
import { lastMonth } from "../vocabulary/months.ts";
import { type Period, period } from "../vocabulary/period.ts";
import type { Adjustment, Flow, Measure } from "../vocabulary/trade.ts";
import { csvTable } from "./csv-table.ts";
import { refuseDuplicates, type Seen } from "./refuse-duplicates.ts";
import { refuseZeroMonths } from "./refuse-zero-months.ts";
import { releaseAmount } from "./release-amount.ts";
import { COLUMNS, type Column, cell, empty, malformed, type Reading } from "./release-row.ts";

const FLOWS: readonly Flow[] = ["exports", "imports", "balance"];
const MEASURES: readonly Measure[] = ["level", "year-on-year", "month-on-month", "quantity"];
const ADJUSTMENTS: readonly Adjustment[] = ["unadjusted", "seasonally-adjusted"];
const STATUSES: readonly Status[] = ["final", "provisional", "revised", "confidential", "missing"];
const ORIGINS: readonly Origin[] = ["published", "reported", "derived", "converted"];

/** What rows of one series mostly share. */
const SHARED = COLUMNS.filter((column) => !["period", "value", "note"].includes(column));

/**
 * The observations of one file of a release; every cell is checked, and the first that is wrong is named with line and column. `seen` is what the files
 * before it of the same release hold, of which none may stand here once more.
 */
export function fromReleaseCsv(text: string, file: string, release: string, seen: Seen = new Map()): Observation[] {
  const table = csvTable(text, file, COLUMNS);
  const name = `${release}/${file.split("/").at(-1)}`;
  const reading: Reading = { table, release, name, periods: new Map(), units: new Map(), row: { record: [], line: 1 } };
  const observations = observationsIn(reading);
  refuseDuplicates(observations, file.split("/").slice(0, -2).join("/"), seen);
  refuseZeroMonths(observations, file);
  return observations;
}

function observationsIn(reading: Reading): Observation[] {
  const { at, lines } = reading.table;
  const shared = SHARED.map((column) => at[column]);
  let last: Observation | undefined;
  return lines.map((row) => {
    const isLike = agree(row.record, reading.row.record, shared);
    reading.row = row;
    last = last && isLike ? another(last, reading) : observationFrom(reading);
    return last;
  });
}

function agree(one: readonly string[], other: readonly string[], cells: readonly number[]): boolean {
  for (const cell of cells) if (one[cell] !== other[cell]) return false;
  return true;
}

/** One more of a series, of which all but the period and the figure stood in the row before and is known to be in order. */
function another(last: Observation, reading: Reading): Observation {
  const { record, line } = reading.row;
  const { value, unit, step } = releaseAmount(reading, last.status);
  return {
    id: `${reading.name}:${line}`,
    release: last.release,
    period: reading.periods.get(record[reading.table.at.period]!) ?? periodOf(reading),
    partner: last.partner,
    product: last.product,
    flow: last.flow,
    measure: last.measure,
    adjustment: last.adjustment,
    status: last.status,
    origin: last.origin,
    source: last.source,
    note: record[reading.table.at.note]!,
    value,
    unit,
    step,
  };
}

function observationFrom(reading: Reading): Observation {
  const { record, line } = reading.row;
  const { at } = reading.table;
  const status = oneOf(STATUSES, record[at.status]) ?? unknown(reading, "status", STATUSES);
  const { value, unit, step } = releaseAmount(reading, status);
  return {
    id: `${reading.name}:${line}`,
    release: reading.release,
    period: reading.periods.get(record[at.period]!) ?? periodOf(reading),
    partner: record[at.partner] || empty(reading, "partner"),
    product: record[at.product] || empty(reading, "product"),
    flow: oneOf(FLOWS, record[at.flow]) ?? unknown(reading, "flow", FLOWS),
    measure: oneOf(MEASURES, record[at.measure]) ?? unknown(reading, "measure", MEASURES),
    adjustment: oneOf(ADJUSTMENTS, record[at.adjustment]) ?? unknown(reading, "adjustment", ADJUSTMENTS),
    status,
    origin: oneOf(ORIGINS, record[at.origin]) ?? unknown(reading, "origin", ORIGINS),
    source: record[at.source] || empty(reading, "source"),
    note: record[at.note]!,
    value,
    unit,
    step,
  };
}

function periodOf(reading: Reading): Period {
  const { release, periods } = reading;
  const text = cell(reading, "period");
  const found = period(text);
  if (found === null) {
    const remedy = "Write 2025-11, or 2025-01/2025-11 for a span.";
    return malformed(reading, "period", `"${text}" is not a period.`, remedy);
  }
  if (lastMonth(found) >= release.slice(0, 7)) {
    const what = `${found} lies after the release of ${release}, or was not over then.`;
    malformed(reading, "period", what, "A release cannot hold months to come; correct the period or take the row out.");
  }
  periods.set(text, found);
  return found;
}

/** The name as it stands in the list, so that all rows share one text. */
function oneOf<Name extends string>(names: readonly Name[], text: string | undefined): Name | undefined {
  return names[names.indexOf(text as Name)];
}

function unknown(reading: Reading, column: Column, names: readonly string[]): never {
  const what = `"${cell(reading, column)}" is not a known ${column}.`;
  return malformed(reading, column, what, `Write one of ${names.join(", ")}.`);
}
