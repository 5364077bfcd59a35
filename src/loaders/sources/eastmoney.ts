import { yearToDate } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import type { Flow, Measure } from "../../vocabulary/trade.ts";
import { ALL_GOODS, WORLD } from "../../vocabulary/trade.ts";
import { checkReadings } from "./check-readings.ts";
import type { CodeBook } from "./code-book.ts";
import { figure, PERCENT } from "./figure.ts";
import { type Cursor, jsonCursor } from "./json-cursor.ts";
import { malformed } from "./malformed.ts";
import type { Reading } from "./reading.ts";
import { sourcePeriod } from "./source-period.ts";
import { unitScale } from "./unit-scale.ts";

const FIELDS: readonly [field: string, flow: Flow, measure: Measure, cumulated: boolean][] = [
  ["EXIT_BASE", "exports", "level", false],
  ["IMPORT_BASE", "imports", "level", false],
  ["EXIT_BASE_SAME", "exports", "year-on-year", false],
  ["IMPORT_BASE_SAME", "imports", "year-on-year", false],
  ["EXIT_BASE_SEQUENTIAL", "exports", "month-on-month", false],
  ["IMPORT_BASE_SEQUENTIAL", "imports", "month-on-month", false],
  ["EXIT_ACCUMULATE", "exports", "level", true],
  ["IMPORT_ACCUMULATE", "imports", "level", true],
  ["EXIT_ACCUMULATE_SAME", "exports", "year-on-year", true],
  ["IMPORT_ACCUMULATE_SAME", "imports", "year-on-year", true],
];

/**
 * The headlines of the mirror's report, JSON or JSONP: levels in whole currency units, growth as published, month and year to date.
 * A page of several is a problem unless whoever asked joins them (`whole` is false). The mirror overwrites what it has with revisions, so every figure counts as revised.
 */
export function fromEastmoney(text: string, file: string, book: CodeBook, whole = true): Reading[] {
  const answer = jsonCursor(withoutCallback(text, file), file);
  if (answer.find("success")?.scalar() !== "true")
    answer.refuse(
      `is no success: ${answer.find("message")?.scalar() ?? "without a message"}.`,
      "The mirror refuses the query; check its address.",
    );
  const result = answer.get("result");
  if (result.json.kind === "null") result.refuse("is empty.", "The mirror has nothing for that query.");
  if (whole && Number(result.find("pages")?.scalar() ?? 1) > 1)
    result
      .get("pages")
      .refuse(
        "are more than one.",
        "Ask for all rows with pageSize, or every page; a part is not taken for the whole.",
      );
  return checkReadings(
    result
      .get("data")
      .items()
      .flatMap((row) => readingsOf(row, book)),
    file,
  );
}

// JSONP: `name({...});`, of which only the argument is data; blanks keep the places where they were.
function withoutCallback(text: string, file: string): string {
  const call = /^\s*(?:\/\*[\s\S]*?\*\/\s*)?([\w$.]+)\s*\(/.exec(text);
  if (!call) return text;
  const end = /\)\s*;?\s*$/.exec(text);
  if (!end) malformed({ file }, "the JSONP call is not closed.", "The answer was cut off; fetch it again.");
  return call[0].replace(/[^\n]/g, " ") + text.slice(call[0].length, end.index);
}

function readingsOf(row: Cursor, book: CodeBook): Reading[] {
  const date = row.get("REPORT_DATE");
  const month = sourcePeriod(date.scalar() ?? "");
  if (month?.length !== 7)
    return date.refuse(
      `is "${date.scalar()}", which is not the first day of a month.`,
      "Dates cut short and days of release are not guessed at.",
    );
  return FIELDS.map((field) => readingAt(row.get(field[0]), field, month, book));
}

function readingAt(
  cell: Cursor,
  [, flow, measure, cumulated]: (typeof FIELDS)[number],
  month: Period,
  book: CodeBook,
): Reading {
  const source = book.sources.get("eastmoney")!;
  const money = unitScale(book, source.unit, cell.place());
  const refuse = (text: string) =>
    cell.refuse(`"${text}" is not a number.`, "Expected plain digits; a percent or a suffix is not guessed at.");
  return {
    reporter: source.reporter,
    partner: WORLD,
    product: ALL_GOODS,
    flow,
    measure,
    adjustment: "unadjusted",
    period: cumulated ? yearToDate(month) : month,
    ...figure(cell.scalar(), measure === "level" ? money : PERCENT, "revised", refuse),
    terms: money.unit,
    known: null,
    place: cell.place(),
  };
}
