import { CsvError, parse } from "csv-parse/sync";
import { type Place, raise } from "../problems.ts";
import { type Line, plainRecords } from "./plain-records.ts";

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
  const [head, ...records] = readRecords(text, file);
  checkHead(head?.record ?? [], file, columns);
  const order = head!.record;
  const position = new Map(order.map((name, index) => [name, index + 1]));
  return records.map(({ record, line }) => {
    if (record.length !== order.length) {
      raise({
        kind: "data-malformed",
        place: { file, line, column: record.length + 1 },
        what: `${record.length} cells under ${order.length} columns.`,
        remedy: "Quote cells that hold a comma, and fill the row.",
      });
    }
    const cells = {} as Record<Column, string>;
    for (let index = 0; index < order.length; index++) cells[order[index]! as Column] = record[index]!;
    return { cells, line, place: (column) => ({ file, line, column: position.get(column)! }) };
  });
}

function readRecords(text: string, file: string): Line[] {
  return plainRecords(text) ?? fullRecords(text, file);
}

/** The records of any CSV; a misplaced quote is a problem with its line. */
export function fullRecords(text: string, file: string): Line[] {
  try {
    const read = parse(text, {
      bom: true,
      relax_column_count: true,
      info: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return read.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return raise(
      {
        kind: "data-malformed",
        place: { file, line: Number(error.lines ?? 1) },
        what: `not a CSV: ${error.message}`,
        remedy: "Mend the quotes of that line.",
      },
      error,
    );
  }
}

function checkHead(head: readonly string[], file: string, columns: readonly string[]): void {
  const missing = columns.filter((name) => !head.includes(name));
  const wrong = head.findIndex((name, index) => !columns.includes(name) || head.indexOf(name) !== index);
  if (missing.length > 0) {
    raise({
      kind: "data-malformed",
      place: { file, line: 1 },
      what: `the column "${missing[0]}" is missing.`,
      remedy: `The head must name ${columns.join(", ")}.`,
    });
  }
  if (wrong >= 0) {
    raise({
      kind: "data-malformed",
      place: { file, line: 1, column: wrong + 1 },
      what: `the column "${head[wrong]}" is unknown or stands twice.`,
      remedy: `The head must name ${columns.join(", ")}, once each.`,
    });
  }
}
