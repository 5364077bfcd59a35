import { raise } from "../problems.ts";

/** A statement of somebody else's, with where it was made. */
export interface EditorsNote {
  readonly text: string;
  readonly source: string;
  readonly file: string;
  readonly line: number;
}

/** The notes of a month: paragraphs of Markdown, each closed by a line `Source: …`. A note without one is a problem. */
export function fromNotesMarkdown(text: string, file: string): EditorsNote[] {
  const notes: EditorsNote[] = [];
  let open: { lines: string[]; line: number } | null = null;
  for (const [index, raw] of [...text.split(/\r?\n/), ""].entries()) {
    const line = raw.trim();
    const source = /^source:\s*(.*)$/i.exec(line)?.[1];
    if (source !== undefined && open) {
      if (source === "") refuse(file, index + 1);
      notes.push({ text: open.lines.join(" "), source, file, line: open.line });
      open = null;
    } else if (line !== "" && !line.startsWith("#")) {
      open ??= { lines: [], line: index + 1 };
      open.lines.push(line);
    }
  }
  if (open) refuse(file, open.line);
  return notes;
}

function refuse(file: string, line: number): never {
  return raise({
    kind: "data-malformed",
    place: { file, line },
    what: "this note has no source.",
    remedy: "Add a line `Source: …` under it, or take it out: nothing unsourced is printed.",
  });
}
