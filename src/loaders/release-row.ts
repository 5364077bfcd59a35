import { raise } from "../problems.ts";
import type { PrintedUnit } from "../vocabulary/digits.ts";
import type { Period } from "../vocabulary/period.ts";
import { type CsvTable, placeIn } from "./csv-table.ts";
import type { Line } from "./plain-records.ts";

/** The columns of a file of a release. */
export const COLUMNS = [
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
export type Column = (typeof COLUMNS)[number];

/** A file at one of its rows. The periods and units that were met before are looked at once. */
export interface Reading {
  readonly table: CsvTable<Column>;
  readonly release: string;
  readonly name: string;
  readonly periods: Map<string, Period>;
  readonly units: Map<string, PrintedUnit>;
  row: Line;
}

/** What stands in a column of the row. */
export function cell({ row, table }: Reading, column: Column): string {
  return row.record[table.at[column]]!;
}

/** Says what is wrong with the row, with the place of the cell. */
export function malformed({ table, row }: Reading, column: Column, what: string, remedy: string): never {
  return raise({ kind: "data-malformed", place: placeIn(table, row.line, column), what, remedy });
}

/** Says that the cell may not be empty. */
export function empty(reading: Reading, column: Column): never {
  return malformed(reading, column, `the cell "${column}" is empty.`, `Every row needs its ${column}.`);
}
