import { monthAt, monthNumber } from "../../src/vocabulary/months.ts";
import { at } from "./figures.ts";

/** A table of one series, month after month from the first; null is a month that was not published. */
export function growthTable(column: string, first: string, values: readonly (number | null)[]): string {
  const rows = values.map((value, index) => `${monthAt(monthNumber(at(first)) + index)} ${value ?? "."}`);
  return `period ${column}\n${rows.join("\n")}`;
}

/** The month that comes so many after the first. */
export function monthAfter(first: string, months: number): string {
  return monthAt(monthNumber(at(first)) + months);
}
