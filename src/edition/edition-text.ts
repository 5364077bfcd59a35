import type { Edition } from "./edition.ts";

type Files = NonNullable<Edition["files"]>;

/** The text of edition.json before the other files of the edition are there, which it names last. */
export function editionText({ files: _, ...edition }: Edition): string {
  return `${JSON.stringify(edition, null, 1)}\n`;
}

/** The same text with the list of files. */
export function withFileList(text: string, files: Files): string {
  return `${opening(text)},\n${JSON.stringify({ files }, null, 1).slice(2)}\n`;
}

/** What a text has more than that of the edition before its files were there: the JSON of the list of files; undefined when anything else differs. */
export function fileListIn(text: string, before: string): string | undefined {
  const start = `${opening(before)},\n "files": `;
  return text.startsWith(start) && text.endsWith("\n}\n") ? text.slice(start.length, -3) : undefined;
}

function opening(text: string): string {
  return text.slice(0, text.lastIndexOf("\n}"));
}
