import { type CodeBook, ours, PASSED_OVER } from "./code-book.ts";
import { malformed } from "./malformed.ts";
import type { Noun } from "./mapping.ts";
import type { SourceRecord } from "./source-record.ts";

/** What a record says of a noun, in our word or code; what nobody knows is a problem. */
export function mappedNoun(record: SourceRecord, noun: Noun, name: string, book: CodeBook): string {
  if (noun.is !== undefined) return noun.is;
  const cell = filledCell(record, noun.column!, name);
  if (noun.list) return ours(book, noun.list, cell, record.place(noun.column));
  if (!noun.words) return cell;
  const word = Object.hasOwn(noun.words, cell) ? noun.words[cell] : undefined;
  return (
    word ??
    malformed(
      record.place(noun.column),
      `the ${name} "${cell}" is unknown.`,
      `Known are ${Object.keys(noun.words).join(", ")}; add it to the mapping.`,
    )
  );
}

/** One of our words for a noun; null when the mapping passes the record over. */
export function mappedWord<Name extends string>(
  record: SourceRecord,
  noun: Noun,
  name: string,
  names: readonly Name[],
  book: CodeBook,
): Name | null {
  const text = mappedNoun(record, noun, name, book);
  if (text === PASSED_OVER) return null;
  const known = names.find((one) => one === text);
  return (
    known ??
    malformed(record.place(noun.column), `"${text}" is not a known ${name}.`, `Map it to one of ${names.join(", ")}.`)
  );
}

/** The cell of a column that must be there and hold something. */
export function filledCell(record: SourceRecord, column: string, name: string): string {
  const cell = record.cell(column);
  if (cell === undefined)
    malformed(
      record.place(),
      `there is no column "${column}".`,
      `The source renamed it; its columns are ${record.columns.join(", ")}.`,
    );
  if (cell === null || cell.trim() === "")
    malformed(
      record.place(column),
      `"${column}" is empty.`,
      `Without it the ${name} is not known; fetch the answer again.`,
    );
  return cell.trim();
}
