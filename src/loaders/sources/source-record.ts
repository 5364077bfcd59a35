import type { Place } from "../../problems.ts";

/** One record of an answer as text by column, whatever its format was. */
export interface SourceRecord {
  readonly columns: readonly string[];
  /** The cell's text; null for a null of the format, undefined when the column is not there. */
  cell(column: string): string | null | undefined;
  place(column?: string): Place;
}
