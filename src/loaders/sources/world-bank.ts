import type { CodeBook } from "./code-book.ts";
import { fromRecords } from "./from-records.ts";
import { jsonCursor } from "./json-cursor.ts";
import { jsonRecord } from "./json-record.ts";
import type { Mapping } from "./mapping.ts";
import type { Reading } from "./reading.ts";

/** The readings of a World Bank v2 answer, `[head, rows]`; an error with status 200, no rows, and a page of several unless whoever asked joins them, are problems. */
export function fromWorldBank(text: string, file: string, mapping: Mapping, book: CodeBook, whole = true): Reading[] {
  const [head, rows] = jsonCursor(text, file).items();
  const message = head?.find("message")?.items()[0];
  if (message)
    message.refuse(
      `says: ${message.find("key")?.scalar() ?? ""} ${message.find("value")?.scalar() ?? ""}`,
      "Check the country, the indicator and the dates of the query.",
    );
  if (!head || !rows || rows.json.kind === "null") return fromRecords([], mapping, book, file);
  const pages = head.get("pages");
  if (whole && Number(pages.scalar()) > 1)
    pages.refuse(
      `are ${pages.scalar()}.`,
      "Ask with a larger per_page, or for every page; a part is not taken for the whole.",
    );
  return fromRecords(rows.items().map(jsonRecord), mapping, book, file);
}
