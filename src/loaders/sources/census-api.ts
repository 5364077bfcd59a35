import { yearToDate } from "../../vocabulary/months.ts";
import type { Period } from "../../vocabulary/period.ts";
import { ALL_GOODS, type Flow } from "../../vocabulary/trade.ts";
import { refusePage } from "./answer.ts";
import { checkReadings } from "./check-readings.ts";
import { type CodeBook, ours, PASSED_OVER } from "./code-book.ts";
import { type Figure, figure } from "./figure.ts";
import { type Cursor, jsonCursor } from "./json-cursor.ts";
import { malformed } from "./malformed.ts";
import type { Reading } from "./reading.ts";
import { sourcePeriod } from "./source-period.ts";
import { unitScale } from "./unit-scale.ts";

/** What the answer's variables measure; imports for consumption are another concept and are not mixed in. */
const VALUES: Readonly<Record<string, { flow: Flow; cumulated: boolean }>> = {
  ALL_VAL_MO: { flow: "exports", cumulated: false },
  ALL_VAL_YR: { flow: "exports", cumulated: true },
  GEN_VAL_MO: { flow: "imports", cumulated: false },
  GEN_VAL_YR: { flow: "imports", cumulated: true },
};
const NOT_TAKEN = /^(CON_VAL|CAL_DUT|DUT_VAL|AIR_|VES_|CNT_|QTY_|UNIT_QY|DF|.*_LDESC$|.*_SDESC$|CTY_NAME$)/;
const PREDICATES = ["COMM_LVL", "SUMMARY_LVL", "CTY_CODE", "E_COMMODITY", "I_COMMODITY", "time", "YEAR", "MONTH"];

/** The readings of a census API answer, an array of arrays of strings under one head; a body that is empty or no array is a problem. */
export function fromCensusApi(text: string, file: string, book: CodeBook): Reading[] {
  refusePage(text, file, "JSON");
  if (!/^\s*\[/.test(text))
    malformed(
      { file, line: 1 },
      `the source answers "${text.trim().slice(0, 80)}".`,
      "It refuses the query; check the variables, the month and the key.",
    );
  const [head, ...rows] = jsonCursor(text, file).items();
  const columns = (head ?? malformed({ file, line: 1 }, "the answer has no head.", "Ask for an earlier month."))
    .items()
    .map((cell) => cell.scalar() ?? "");
  checkHead(columns, head!);
  if (rows.length === 0)
    head!.refuse("is followed by no row.", "That month is not published yet; ask for an earlier one.");
  return checkReadings(
    rows.flatMap((row) => readingsOf(row, columns, book)),
    file,
  );
}

function checkHead(columns: readonly string[], head: Cursor): void {
  if (!columns.some((name) => Object.hasOwn(VALUES, name)))
    head.refuse(
      `holds none of ${Object.keys(VALUES).join(", ")}.`,
      "The source renamed a variable, or the query does not ask for a value.",
    );
  for (const need of ["CTY_CODE"])
    if (!columns.includes(need)) head.refuse(`has no ${need}.`, "Ask for it; - is the row of all countries.");
  const stranger = columns.find(
    (name) => !Object.hasOwn(VALUES, name) && !NOT_TAKEN.test(name) && !PREDICATES.includes(name),
  );
  if (stranger !== undefined)
    head.refuse(
      `holds the unknown variable "${stranger}".`,
      "The source renamed or added it; compare with docs/sources.md.",
    );
}

function readingsOf(row: Cursor, columns: readonly string[], book: CodeBook): Reading[] {
  const cells = row.items();
  if (cells.length !== columns.length)
    row.refuse(
      `has ${cells.length} cells under ${columns.length} variables.`,
      "The answer is damaged; fetch it again.",
    );
  const find = (name: string) =>
    agreed(
      cells.filter((_, at) => columns[at] === name),
      name,
    );
  const source = book.sources.get("census-api")!;
  const country = find("CTY_CODE")!;
  const partner = ours(book, "schedule-c", country.scalar() ?? "", country.place());
  if (partner === PASSED_OVER) return [];
  const month = monthOf(row, find);
  const product = productOf(find("E_COMMODITY") ?? find("I_COMMODITY"), book);
  return [...new Set(columns)]
    .filter((name) => Object.hasOwn(VALUES, name))
    .map((name) => {
      const { flow, cumulated } = VALUES[name]!;
      const about = {
        reporter: source.reporter,
        partner,
        product,
        flow,
        measure: "level" as const,
        adjustment: "unadjusted" as const,
      };
      return {
        ...about,
        ...moneyOf(find(name)!, source.unit, book),
        period: cumulated ? yearToDate(month) : month,
        known: null,
      };
    });
}

/** The one cell of a variable; one that is asked for and filtered by stands twice and must say the same. */
function agreed(cells: readonly Cursor[], name: string): Cursor | undefined {
  const [first, ...others] = cells;
  const other = others.find((cell) => cell.scalar() !== first!.scalar());
  if (other)
    other.refuse(
      `is a second ${name}, "${other.scalar()}", unlike the first.`,
      "The answer contradicts itself; fetch it again.",
    );
  return first;
}

function monthOf(row: Cursor, find: (name: string) => Cursor | undefined): Period {
  const [time, year, month] = [find("time"), find("YEAR")?.scalar(), find("MONTH")?.scalar()];
  const text = time?.scalar() ?? `${year}-${month}`;
  const period = sourcePeriod(text);
  if (period?.length !== 7)
    return (time ?? row).refuse(`is of "${text}", which is no month.`, "Ask for time=2025-11, or for YEAR and MONTH.");
  return period;
}

function productOf(cell: Cursor | undefined, book: CodeBook): string {
  const code = cell?.scalar() ?? "-";
  if (!cell || code === "-") return ALL_GOODS;
  if (!/^\d{2,10}$/.test(code))
    cell.refuse(
      `"${code}" is no commodity of the Harmonized System.`,
      "Read end-use, NAICS and SITC through a declared mapping.",
    );
  ours(book, "hs", code.slice(0, 2), cell.place());
  return `HS${code}`;
}

function moneyOf(cell: Cursor, unitText: string, book: CodeBook): Figure & Pick<Reading, "place"> {
  const place = cell.place();
  const refuse = (text: string) =>
    cell.refuse(`"${text}" is not a number.`, "Expected digits in a text; compare the query with docs/sources.md.");
  return { ...figure(cell.scalar(), unitScale(book, unitText, place), "final", refuse), place };
}
