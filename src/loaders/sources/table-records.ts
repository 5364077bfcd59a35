import { CsvError, parse } from "csv-parse/sync";
import { refusePage } from "./answer.ts";
import { malformed } from "./malformed.ts";
import type { SourceRecord } from "./source-record.ts";

interface Line {
  readonly record: readonly string[];
  readonly line: number;
}

/** The records of a delimited text whose columns are its own, with the place of each cell; ragged and repeated ones are a problem. */
export function tableRecords(text: string, file: string, delimiter: string): SourceRecord[] {
  refusePage(text, file, "a table");
  const [head, ...lines] = readLines(text, file, delimiter);
  const columns = (head?.record ?? []).map((name) => name.trim());
  const repeated = columns.findIndex((name, index) => columns.indexOf(name) !== index);
  if (repeated >= 0)
    malformed(
      { file, line: 1, column: repeated + 1 },
      `the column "${columns[repeated]}" stands twice.`,
      "The source changed its head; compare it with the mapping.",
    );
  return lines.map((line) => recordOf(line, columns, file));
}

function recordOf({ record, line }: Line, columns: readonly string[], file: string): SourceRecord {
  if (record.length !== columns.length)
    malformed(
      { file, line, column: Math.min(record.length, columns.length) + 1 },
      `${record.length} cells under ${columns.length} columns.`,
      "The answer was cut off or its delimiter is another; fetch it again.",
    );
  return {
    columns,
    cell: (column) => record[columns.indexOf(column)],
    place: (column) => {
      const at = columns.indexOf(column ?? "");
      return at < 0 ? { file, line } : { file, line, column: at + 1 };
    },
  };
}

function readLines(text: string, file: string, delimiter: string): Line[] {
  const options = { bom: true, relax_column_count: true, info: true, skip_empty_lines: true, delimiter };
  try {
    const read = parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
    return read.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return malformed(
      { file, line: Number(error.lines ?? 1) },
      `not a table: ${error.message}`,
      "A quote is not closed; the answer was cut off, fetch it again.",
      error,
    );
  }
}
