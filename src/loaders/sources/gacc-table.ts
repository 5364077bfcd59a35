import type { Place } from "../../problems.ts";
import { refusePage } from "./answer.ts";
import { checkReadings } from "./check-readings.ts";
import { type CodeBook, ours, PASSED_OVER } from "./code-book.ts";
import { gaccColumns } from "./gacc-columns.ts";
import { gaccLines } from "./gacc-lines.ts";
import { gaccReadings } from "./gacc-readings.ts";
import { type GaccTitle, gaccTitle } from "./gacc-title.ts";
import { type GaccWords, wordIn } from "./gacc-words.ts";
import { type HtmlCell, type HtmlRow, htmlPage } from "./html-table.ts";
import { malformed } from "./malformed.ts";
import type { Reading } from "./reading.ts";
import { type UnitScale, unitScale } from "./unit-scale.ts";

const LISTS = {
  total: null,
  partners: "gacc-partners",
  regimes: "gacc-regimes",
  "exports-goods": "gacc-products",
  "imports-goods": "gacc-products",
} as const;

/**
 * The readings of a table of the customs office, preliminary or of the monthly bulletin, in either of its languages: levels, quantities and
 * published growth by total, partner, regime or commodity. A sum of exports and imports only checks the two.
 */
export function fromGaccTable(text: string, file: string, book: CodeBook): Reading[] {
  if (!/<(?:table|html|!doctype|body|div)/i.test(text))
    refusePage(text === "" ? text : `<html>${text}`, file, "a table of the office");
  const { title, rows, around } = findTable(text, file, book.gacc);
  const unit = unitOf([...rows.slice(0, 6).flatMap((row) => row.cells), ...around], title, book, {
    file,
    line: rows[0]!.line,
  });
  const [head, body] = split(rows, title, book.gacc, file);
  const width = Math.max(...head.map((row) => row.cells.length));
  const columns = gaccColumns(head, width, title, book.gacc, file);
  const lines = gaccLines(body, columns, book.gacc, file).flatMap((line) => {
    const list = LISTS[title.kind];
    const code = list === null ? line.name : ours(book, list, line.name, { file, line: line.line, column: 1 });
    return code === PASSED_OVER ? [] : [{ ...line, code }];
  });
  return checkReadings(gaccReadings(lines, { title, unit, columns, book, file }), file);
}

interface Found {
  readonly title: GaccTitle;
  readonly rows: readonly HtmlRow[];
  /** What stands around the table, where some pages put the unit. */
  readonly around: readonly HtmlCell[];
}

function findTable(text: string, file: string, words: GaccWords): Found {
  const page = htmlPage(text, file);
  for (const rows of page.tables) {
    const heading = rows[0]?.cells[0];
    const own = heading && gaccTitle(heading.text, words, { file, line: heading.line });
    const title = own ?? gaccTitle(page.title, words, { file });
    if (title && rows.length > 2) return { title, rows, around: page.texts };
  }
  refusePage(text.replace(/^\s*<\?xml[^>]*>/, ""), file, "a table of the office");
  return malformed(
    { file },
    "the page holds no table of the office.",
    "It may show the table in a frame or as a workbook; fetch the table's own address.",
  );
}

function unitOf(cells: readonly (HtmlCell | undefined)[], title: GaccTitle, book: CodeBook, table: Place): UnitScale {
  for (const cell of cells) {
    const mark = cell && wordIn(cell.text.toLowerCase(), book.gacc.unit);
    if (!cell || !mark) continue;
    const place = { file: table.file, line: cell.line };
    const unit = unitScale(book, cell.text.slice(cell.text.toLowerCase().indexOf(mark) + mark.length), place);
    if (title.currency !== null && title.currency !== unit.unit)
      malformed(
        place,
        `the title says ${title.currency} and the unit says ${unit.unit}.`,
        "The office put a table under the wrong title; ask for the other currency's page.",
      );
    return unit;
  }
  return malformed(
    table,
    "the table names no unit.",
    "A level without its unit is not believed; read it from the page of the other currency.",
  );
}

/** Head and body: the body begins at the first row with a figure under a head that names months. */
function split(rows: readonly HtmlRow[], title: GaccTitle, words: GaccWords, file: string): [HtmlRow[], HtmlRow[]] {
  const data = rows.filter((row) => new Set(row.cells).size > 1);
  const isFigure = (text: string) => /\d[,.]\d|^-?\d{3,}$/.test(text) || (text !== "" && words.nil.includes(text));
  const first = data.findIndex(
    (row) => row.cells.slice(1).filter((cell) => cell && isFigure(cell.text)).length * 2 >= row.cells.length - 1,
  );
  if (first <= 0)
    malformed(
      { file, line: rows[0]!.line },
      `the table "${title.text}" has no ${first < 0 ? "figures" : "head"}.`,
      "The page changed its form; compare it with docs/sources.md.",
    );
  const head = data
    .slice(0, first)
    .filter((row) => !row.cells.some((cell) => cell && wordIn(cell.text.toLowerCase(), words.unit)));
  return [head, rows.slice(rows.indexOf(data[first]!))];
}
