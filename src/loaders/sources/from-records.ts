import { checkReadings } from "./check-readings.ts";
import type { CodeBook } from "./code-book.ts";
import { malformed } from "./malformed.ts";
import { mappedReading } from "./mapped-reading.ts";
import type { Mapping } from "./mapping.ts";
import type { Reading } from "./reading.ts";
import type { SourceRecord } from "./source-record.ts";

/** The readings of an answer's records by its mapping, checked as a whole; an answer without any is a problem. */
export function fromRecords(
  records: readonly SourceRecord[],
  mapping: Mapping,
  book: CodeBook,
  file: string,
): Reading[] {
  if (records.length === 0)
    malformed(
      { file },
      "the answer holds no records.",
      "Nothing is published for that query yet; ask for an earlier month.",
    );
  const readings = records.flatMap((record) => mappedReading(record, mapping, book) ?? []);
  return checkReadings(readings, file);
}
