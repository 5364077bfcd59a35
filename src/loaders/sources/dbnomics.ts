import type { CodeBook } from "./code-book.ts";
import { fromRecords } from "./from-records.ts";
import { type Cursor, jsonCursor } from "./json-cursor.ts";
import type { Mapping } from "./mapping.ts";
import type { Reading } from "./reading.ts";
import type { SourceRecord } from "./source-record.ts";

const OWN = ["provider_code", "dataset_code", "series_code", "@frequency"];

/** The readings of a DBnomics v22 answer with observations; `"NA"` is missing, and a page of several is a problem unless whoever asked joins them. */
export function fromDbnomics(text: string, file: string, mapping: Mapping, book: CodeBook, whole = true): Reading[] {
  const answer = jsonCursor(text, file);
  const error = answer.find("errors") ?? answer.find("message");
  if (error && !answer.find("series"))
    error.refuse("came instead of series.", "Check provider, dataset and code of the query.");
  const series = answer.get("series");
  const docs = series.get("docs").items();
  const [found, offset] = [Number(series.get("num_found").scalar()), Number(series.find("offset")?.scalar() ?? 0)];
  if (whole && offset + docs.length < found)
    series
      .get("num_found")
      .refuse(
        `is ${found}, but ${offset + docs.length} came so far.`,
        "Ask for the next page with offset and join the pages; a part is not taken for the whole.",
      );
  return fromRecords(docs.flatMap(recordsOf), mapping, book, file);
}

function recordsOf(doc: Cursor): SourceRecord[] {
  const [periods, values] = [doc.get("period").items(), doc.get("value").items()];
  if (periods.length !== values.length)
    doc
      .get("value")
      .refuse(`has ${values.length} figures for ${periods.length} periods.`, "The answer is damaged; fetch it again.");
  const dimensions = doc.get("dimensions");
  const own = [
    ...OWN.flatMap((name) => (doc.find(name) ? [[name, doc.get(name).scalar()] as const] : [])),
    ...dimensions.keys().map((name) => [name, dimensions.get(name).scalar()] as const),
  ];
  return values.map((value, at) => {
    const cells = new Map([...own, ["period", periods[at]!.scalar()] as const, ["value", value.scalar()] as const]);
    return { columns: [...cells.keys()], cell: (column) => cells.get(column), place: () => value.place() };
  });
}
