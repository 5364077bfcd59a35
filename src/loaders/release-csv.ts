import type { Observation, Origin, Status } from "../observations/observation.ts";
import { raise } from "../problems.ts";
import { quantity } from "../vocabulary/digits.ts";
import { groupBy } from "../vocabulary/group-by.ts";
import { lastMonth } from "../vocabulary/months.ts";
import { type Period, period } from "../vocabulary/period.ts";
import type { Adjustment, Flow, Measure } from "../vocabulary/trade.ts";
import { fromCsv, type Row } from "./csv.ts";
import { refuseDuplicates } from "./refuse-duplicates.ts";

const COLUMNS = [
  "period",
  "partner",
  "product",
  "flow",
  "measure",
  "value",
  "unit",
  "adjustment",
  "status",
  "origin",
  "source",
  "note",
] as const;
type Column = (typeof COLUMNS)[number];

const FLOWS: readonly Flow[] = ["exports", "imports", "balance"];
const MEASURES: readonly Measure[] = ["level", "year-on-year", "month-on-month", "quantity"];
const ADJUSTMENTS: readonly Adjustment[] = ["unadjusted", "seasonally-adjusted"];
const STATUSES: readonly Status[] = ["final", "provisional", "revised", "confidential", "missing"];
const ORIGINS: readonly Origin[] = ["published", "reported", "derived", "converted"];

/** The observations of one file of a release; every cell is checked, and the first that is wrong is named with line and column. */
export function fromReleaseCsv(text: string, file: string, release: string): Observation[] {
  const observations = fromCsv(text, file, COLUMNS).map((row) => observationFrom(row, file, release));
  refuseDuplicates(observations, file.split("/").slice(0, -2).join("/"));
  refuseZeroMonths(observations, file);
  return observations;
}

function observationFrom(row: Row<Column>, file: string, release: string): Observation {
  const { cells } = row;
  const status = oneOf(row, "status", STATUSES);
  const amount = amountOf(row, status);
  return {
    id: `${release}/${file.split("/").at(-1)}:${row.line}`,
    release,
    period: periodOf(row, release),
    partner: filled(row, "partner"),
    product: filled(row, "product"),
    flow: oneOf(row, "flow", FLOWS),
    measure: oneOf(row, "measure", MEASURES),
    adjustment: oneOf(row, "adjustment", ADJUSTMENTS),
    status,
    origin: oneOf(row, "origin", ORIGINS),
    source: filled(row, "source"),
    note: cells.note,
    ...amount,
  };
}

function periodOf(row: Row<Column>, release: string): Period {
  const found = period(row.cells.period);
  if (found === null)
    return malformed(
      row,
      "period",
      `"${row.cells.period}" is not a period.`,
      "Write 2025-11, or 2025-01/2025-11 for a span.",
    );
  if (lastMonth(found) >= release.slice(0, 7))
    malformed(
      row,
      "period",
      `${found} lies after the release of ${release}, or was not over then.`,
      "A release cannot hold months to come; correct the period or take the row out.",
    );
  return found;
}

function amountOf(row: Row<Column>, status: Status): Pick<Observation, "value" | "unit" | "step"> {
  const { value, unit, flow, measure, note } = row.cells;
  if (status === "missing" || status === "confidential") {
    if (value !== "")
      malformed(row, "value", `a figure stands in a row marked ${status}.`, "Empty the cell or correct the status.");
    if (note === "") malformed(row, "note", `no reason is given why the figure is ${status}.`, "Say why in the note.");
    return { value: null, unit: quantity("0", unit)!.unit, step: 1 };
  }
  const amount = quantity(value, filled(row, "unit"));
  if (amount === null)
    return malformed(
      row,
      "value",
      `"${value}" is not a number.`,
      "Write plain digits with a decimal point, or leave it empty with status missing and a reason.",
    );
  if (amount.value < 0 && flow !== "balance" && (measure === "level" || measure === "quantity")) {
    malformed(row, "value", `${flow} cannot be negative (${value}).`, "Check the sign against the publisher's table.");
  }
  return amount;
}

function oneOf<Name extends string>(row: Row<Column>, column: Column, names: readonly Name[]): Name {
  const found = names.find((name) => name === row.cells[column]);
  return (
    found ??
    malformed(row, column, `"${row.cells[column]}" is not a known ${column}.`, `Write one of ${names.join(", ")}.`)
  );
}

function filled(row: Row<Column>, column: Column): string {
  return (
    row.cells[column] || malformed(row, column, `the cell "${column}" is empty.`, `Every row needs its ${column}.`)
  );
}

function malformed(row: Row<Column>, column: Column, what: string, remedy: string): never {
  return raise({ kind: "data-malformed", place: row.place(column), what, remedy });
}

// Feeds have filled months to come with zeros: no month in which anything is traded has only zeros.
function refuseZeroMonths(observations: readonly Observation[], file: string): void {
  const levels = groupBy(
    observations.filter((row) => row.measure === "level" && row.flow !== "balance" && row.value !== null),
    (row) => row.period,
  );
  for (const [month, rows] of levels) {
    if (rows.every((row) => row.value === 0)) {
      raise({
        kind: "data-malformed",
        place: { file, line: lineOf(rows[0]!) },
        what: `all levels of ${month} are zero.`,
        remedy: "That is a month not yet published; take its rows out.",
      });
    }
  }
}

function lineOf(row: Pick<Observation, "id">): number {
  return Number(row.id.split(":").at(-1));
}
