import type { CodeBook } from "./code-book.ts";
import { fromRecords } from "./from-records.ts";
import type { Mapping } from "./mapping.ts";
import type { Reading } from "./reading.ts";
import { tableRecords } from "./table-records.ts";

/** The readings of any delimited text by a declared mapping of its columns, units and codes; SDMX-CSV 1.0 and 2.0 are read this way. */
export function fromMappedCsv(text: string, file: string, mapping: Mapping, book: CodeBook): Reading[] {
  return fromRecords(tableRecords(text, file, mapping.delimiter), mapping, book, file);
}
