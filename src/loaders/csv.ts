import type { Place } from "../problems.ts";
import { csvTable, placeIn } from "./csv-table.ts";

/** One row of a table by column name, and where each of its cells stands. */
export interface Row<Column extends string> {
  readonly cells: Readonly<Record<Column, string>>;
  /** The line in the file, counted from 1 with the head as line 1. */
  readonly line: number;
  place(column: Column): Place;
}

/** The rows of a CSV with exactly these columns; a missing, unknown or repeated column or a ragged row is a problem with its place. */
export function fromCsv<const Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): Row<Column>[] {
  const table = csvTable(text, file, columns);
  const order = Object.keys(table.at) as Column[];
  return table.lines.map(({ record, line }) => {
    const cells = {} as Record<Column, string>;
    for (const column of order) cells[column] = record[table.at[column]]!;
    return { cells, line, place: (column) => placeIn(table, line, column) };
  });
}
