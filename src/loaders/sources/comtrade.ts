import type { Flow } from "../../vocabulary/trade.ts";
import { checkReadings } from "./check-readings.ts";
import { type CodeBook, ours, PASSED_OVER } from "./code-book.ts";
import { comtradeQuantity, comtradeValue } from "./comtrade-value.ts";
import { type Cursor, jsonCursor } from "./json-cursor.ts";
import type { Reading } from "./reading.ts";
import { sourcePeriod } from "./source-period.ts";

/** What must hold of a row that counts everything; rows for one second partner, regime or mode of transport are within it. */
const WHOLE: readonly [field: string, all: readonly string[]][] = [
  ["partner2Code", ["0"]],
  ["customsCode", ["C00"]],
  ["motCode", ["0"]],
  ["mosCode", ["0"]],
];

/**
 * The readings of a UN Comtrade v1 answer: values and quantities of the rows that count all customs regimes, modes of transport and
 * second partners. An answer cut at its limit or in error is a problem, and one without rows, unless it may be empty.
 */
export function fromComtrade(text: string, file: string, book: CodeBook, mayBeEmpty = false): Reading[] {
  const answer = jsonCursor(text, file);
  const error = answer.find("error")?.scalar() ?? "";
  const status = answer.find("statusCode")?.scalar() ?? "200";
  if (error !== "" || status !== "200")
    answer.refuse(
      `is an error: ${error || answer.find("message")?.scalar() || status}.`,
      "Check the key and the query; when the limit of calls is reached, wait a day.",
    );
  const rows = answer.get("data").items();
  if (rows.length === 0 && mayBeEmpty) return [];
  if (rows.length === 0)
    answer.get("data").refuse("is empty.", "The reporter has not sent that period yet; ask for an earlier one.");
  const count = answer.find("count");
  if (count && count.scalar() !== String(rows.length))
    count.refuse(
      `is ${count.scalar()}, but ${rows.length} rows came.`,
      "The answer is cut at its limit; narrow the query.",
    );
  return checkReadings(
    rows.flatMap((row) => readingsOf(row, book)),
    file,
  );
}

function readingsOf(row: Cursor, book: CodeBook): Reading[] {
  if (WHOLE.some(([field, all]) => isPart(row.find(field), all))) return [];
  const code = (field: string, list: string) => ours(book, list, filled(row.get(field)), row.get(field).place());
  const [reporter, partner, flow] = [
    code("reporterCode", "comtrade"),
    code("partnerCode", "comtrade"),
    code("flowCode", "comtrade-flows"),
  ];
  if ([reporter, partner, flow].includes(PASSED_OVER)) return [];
  const about = {
    reporter,
    partner,
    product: productOf(row, book),
    flow: flow as Flow,
    period: periodOf(row),
    adjustment: "unadjusted" as const,
    known: null,
  };
  const quantity = comtradeQuantity(row, book);
  return [{ ...about, ...comtradeValue(row, about.flow, book) }, ...(quantity ? [{ ...about, ...quantity }] : [])];
}

function isPart(cell: Cursor | undefined, all: readonly string[]): boolean {
  const text = cell?.scalar() ?? null;
  return text !== null && !all.includes(text);
}

function filled(cell: Cursor): string {
  return cell.scalar() ?? cell.refuse("is null.", "Without it the row means nothing; fetch the answer again.");
}

function productOf(row: Cursor, book: CodeBook): string {
  const cell = row.get("cmdCode");
  const code = filled(cell);
  const listed = /^\d{4,}$/.test(code) && code !== "9999" ? code.slice(0, 2) : code;
  const chapter = ours(book, "hs", listed, cell.place());
  return listed === code ? chapter : `HS${code}`;
}

function periodOf(row: Cursor): Reading["period"] {
  const cell = row.get("period");
  const text = filled(cell);
  const monthly = row.get("freqCode").scalar() === "M";
  const period = /^\d{6}$/.test(text) === monthly ? sourcePeriod(text) : null;
  return (
    period ??
    cell.refuse(
      `is "${text}", which is not a ${monthly ? "month" : "year"}.`,
      "Frequency and period of the row do not fit; fetch the answer again.",
    )
  );
}
