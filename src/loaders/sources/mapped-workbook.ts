import type { CodeBook } from "./code-book.ts";
import { fromRecords } from "./from-records.ts";
import { malformed } from "./malformed.ts";
import type { Mapping } from "./mapping.ts";
import type { Reading } from "./reading.ts";
import type { SourceRecord } from "./source-record.ts";
import { firstSheet, type SheetRow } from "./workbook.ts";

/** The readings of the first sheet of any workbook by a declared mapping; its first filled row names the columns. */
export function fromMappedWorkbook(
  bytes: Uint8Array,
  file: string,
  mapping: Mapping,
  book: CodeBook,
  most?: number,
): Reading[] {
  const [head, ...rows] = firstSheet(bytes, file, most).filter(({ cells }) => cells.size > 0);
  if (!head) malformed({ file }, "the sheet is empty.", "Fetch the workbook again.");
  const columns = new Map([...head.cells].map(([column, name]) => [name.trim(), column]));
  if (columns.size < head.cells.size)
    malformed({ file, line: head.row }, "two columns have one name.", "Give each its own; the mapping goes by names.");
  return fromRecords(
    rows.map((row) => recordOf(row, columns, file)),
    mapping,
    book,
    file,
  );
}

function recordOf({ row, cells }: SheetRow, columns: ReadonlyMap<string, number>, file: string): SourceRecord {
  const at = (column: string | undefined) => columns.get(column ?? "");
  return {
    columns: [...columns.keys()],
    cell: (column) => (at(column) === undefined ? undefined : (cells.get(at(column)!) ?? "")),
    place: (column) => (at(column) === undefined ? { file, line: row } : { file, line: row, column: at(column)! + 1 }),
  };
}
