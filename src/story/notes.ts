import type { EditorsNote } from "../loaders/notes-markdown.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Note } from "./story.ts";

const ADDRESS = /\bhttps?:\/\/[^\s<>"')]+/;

/** The editor's notes on a period, each with its source, and the address in it apart. */
export function notesFor(notes: ReadonlyMap<string, readonly EditorsNote[]>, month: Period): Note[] {
  return (notes.get(lastMonth(month)) ?? []).map(({ text, source, file }) => {
    const url = ADDRESS.exec(source)?.[0];
    return {
      kind: "note",
      text,
      source: url ? source.replace(url, "").replace(/[,\s]+$/, "") || url : source,
      file,
      ...(url ? { url } : {}),
    };
  });
}
