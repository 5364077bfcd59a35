import { refusePage } from "./answer.ts";
import type { CodeBook } from "./code-book.ts";
import { fromRecords } from "./from-records.ts";
import { malformed } from "./malformed.ts";
import type { Mapping } from "./mapping.ts";
import type { Reading } from "./reading.ts";
import type { SourceRecord } from "./source-record.ts";

/** The readings of Eurostat's bulk TSV: a series a line, a period a column, the flags behind the figure: `123.4 p`, `: c`. */
export function fromEurostatTsv(text: string, file: string, mapping: Mapping, book: CodeBook): Reading[] {
  refusePage(text, file, "a TSV");
  const [head = "", ...lines] = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const [corner = "", ...periods] = head.split("\t").map((cell) => cell.trim());
  const dimensions = corner.replace(/\\TIME_PERIOD$|\\time$/, "").split(",");
  if (corner === "" || !/\\(TIME_PERIOD|time)$/.test(corner))
    malformed(
      { file, line: 1 },
      `the head begins with "${corner}".`,
      "Expected the dimensions and \\TIME_PERIOD; the source changed its head.",
    );
  const records = lines.flatMap((line, at) => (line === "" ? [] : recordsOf(line, at + 2, dimensions, periods, file)));
  return fromRecords(records, mapping, book, file);
}

function recordsOf(
  text: string,
  line: number,
  dimensions: readonly string[],
  periods: readonly string[],
  file: string,
): SourceRecord[] {
  const [key = "", ...cells] = text.split("\t").map((cell) => cell.trim());
  const codes = key.split(",");
  if (codes.length !== dimensions.length || cells.length !== periods.length)
    malformed(
      { file, line },
      `${codes.length} codes and ${cells.length} cells under ${dimensions.length} dimensions and ${periods.length} periods.`,
      "The answer was cut off; fetch it again.",
    );
  const own = dimensions.map((name, at) => [name, codes[at]!] as const);
  return cells.map((cell, at) => {
    const [value = "", flags = ""] = cell.split(/\s+/, 2);
    const named = new Map<string, string>([...own, ["time", periods[at]!], ["value", value], ["status", flags]]);
    return {
      columns: [...named.keys()],
      cell: (column) => named.get(column),
      place: () => ({ file, line, column: at + 2 }),
    };
  });
}
