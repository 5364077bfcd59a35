import { CsvError, parse } from "csv-parse/sync";
import { type Place, raise } from "../problems.ts";
import { type Line, plainRecords } from "./plain-records.ts";

/** The lines of a table below its head, and the position in each of what every column holds, counted from 0. */
export interface CsvTable<Column extends string> {
  readonly file: string;
  readonly at: Readonly<Record<Column, number>>;
  readonly lines: readonly Line[];
}

/** A CSV with exactly these columns, in any order; a missing, unknown or repeated column or a ragged row is a problem with its place. */
export function csvTable<const Column extends string>(
  text: string,
  file: string,
  columns: readonly Column[],
): CsvTable<Column> {
  const [head, ...lines] = plainRecords(text) ?? fullRecords(text, file);
  checkHead(head?.record ?? [], file, columns);
  const names = head!.record;
  for (const line of lines) if (line.record.length !== names.length) refuseRagged(line, names.length, file);
  const at = Object.fromEntries(names.map((name, index) => [name, index])) as Record<Column, number>;
  return { file, at, lines };
}

/** Where a cell of a table stands. */
export function placeIn<Column extends string>(
  { file, at }: Pick<CsvTable<Column>, "file" | "at">,
  line: number,
  column: Column,
): Place {
  return { file, line, column: at[column] + 1 };
}

function refuseRagged({ record, line }: Line, columns: number, file: string): never {
  return raise({
    kind: "data-malformed",
    place: { file, line, column: record.length + 1 },
    what: `${record.length} cells under ${columns} columns.`,
    remedy: "Quote cells that hold a comma, and fill the row.",
  });
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
