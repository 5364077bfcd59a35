import type { Place } from "../../problems.ts";
import { checkReadings } from "./check-readings.ts";
import type { CodeBook } from "./code-book.ts";
import { figure } from "./figure.ts";
import { jsonCursor } from "./json-cursor.ts";
import { malformed } from "./malformed.ts";
import type { Reading } from "./reading.ts";
import type { SeriesLine } from "./series-list.ts";
import { sourcePeriod } from "./source-period.ts";
import { tableRecords } from "./table-records.ts";
import { unitScale } from "./unit-scale.ts";

const DATES = ["observation_date", "DATE"];
/** The JSON says so of a figure that holds to this day. */
const OPEN_END = "9999-12-31";

/** The readings of a graph's CSV, one column a series; `VALUE`, the column of older files, is the series that was asked for. */
export function fromFredCsv(text: string, file: string, book: CodeBook, asked?: string): Reading[] {
  const records = tableRecords(text, file, ",");
  const date = records[0]?.columns.find((column) => DATES.includes(column));
  if (!date)
    malformed(
      { file, line: 1 },
      `no column is called ${DATES.join(" or ")}.`,
      "Nothing was published, or the source changed its head; compare it with docs/sources.md.",
    );
  const readings = records.flatMap((record) =>
    record.columns
      .filter((column) => column !== date)
      .map((column) => {
        const line = seriesOf(column === "VALUE" && asked ? asked : column, book, {
          file,
          line: 1,
          column: record.columns.indexOf(column) + 1,
        });
        return readingOf(
          { date: record.cell(date)!, value: record.cell(column)!, known: null },
          line,
          book,
          record.place(column),
        );
      }),
  );
  return checkReadings(readings, file);
}

/** The readings of one series from the API's JSON, each with the day from which it was known; a page of several is a problem unless whoever asked joins them. */
export function fromFredJson(text: string, file: string, book: CodeBook, series: string, whole = true): Reading[] {
  const answer = jsonCursor(text, file);
  const error = answer.find("error_message")?.scalar();
  if (error) answer.refuse(`is an error: ${error}`, "Check the key and the name of the series.");
  const line = seriesOf(series, book, answer.place());
  const units = answer.find("units")?.scalar() ?? "lin";
  if (units !== "lin")
    answer
      .get("units")
      .refuse(`are "${units}", not levels.`, "Ask for units=lin; growth is not recomputed by somebody else.");
  const rows = answer.get("observations").items();
  const count = answer.find("count");
  if (whole && count && Number(count.scalar()) > rows.length)
    count.refuse(
      `is ${count.scalar()}, but ${rows.length} came.`,
      "Ask for the next page with offset; a part is not taken for the whole.",
    );
  const readings = rows.map((row) => {
    const [start, end] = [row.find("realtime_start")?.scalar(), row.find("realtime_end")?.scalar()];
    // Without vintages both are the day of the question, which says nothing of when the figure was first known.
    const known = start && (start !== end || end === OPEN_END) ? start : null;
    return readingOf(
      { date: row.get("date").scalar() ?? "", value: row.get("value").scalar() ?? "", known },
      line,
      book,
      row.get("value").place(),
    );
  });
  return checkReadings(readings, file);
}

function seriesOf(name: string, book: CodeBook, place: Place): SeriesLine {
  return (
    book.series.get(`fred:${name}`) ??
    malformed(
      place,
      `the series "${name}" is unknown.`,
      "Add it to data/codes/series.csv with its flow, partner, unit and adjustment.",
    )
  );
}

function readingOf(
  cell: { date: string; value: string; known: string | null },
  series: SeriesLine,
  book: CodeBook,
  place: Place,
): Reading {
  const period = sourcePeriod(cell.date.trim());
  if (!period || !cell.date.includes("-"))
    malformed(
      place,
      `"${cell.date}" is not the first day of a month.`,
      "Expected 2025-11-01; a date cut short is not guessed at.",
    );
  const digits = ["", "."].includes(cell.value.trim()) ? null : cell.value.trim();
  const refuse = (text: string) =>
    malformed(place, `"${text}" is not a number.`, "Expected digits, or a dot for a missing one.");
  const { reporter, partner, product, flow, measure, adjustment } = series;
  return {
    ...{ reporter, partner, product, flow, measure, adjustment, period, place },
    ...figure(digits, unitScale(book, series.unit, place), "final", refuse),
    known: cell.known,
  };
}
