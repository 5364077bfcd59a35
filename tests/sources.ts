import { existsSync, readdirSync, readFileSync } from "node:fs";

/** A file of src/, by its path from there. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** The text with its comments blanked and its lines kept. */
  readonly code: string;
}

/** Every TypeScript file of src/. */
export const sourceFiles: readonly SourceFile[] = filesUnder("src", ".ts").map((path) => {
  const text = readFileSync(`src/${path}`, "utf8");
  return { path, text, code: withoutComments(text) };
});

/** The same, each behind its path, as a table of tests wants it. */
export const byPath = sourceFiles.map((file) => [file.path, file] as const);

/** The files under a folder that end so, by their paths from there, sorted; none when there is no such folder. */
export function filesUnder(folder: string, end: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(end)).sort();
}

/** The code with every comment blanked out, so that line numbers stay. */
export function withoutComments(text: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g;
  return text.replace(token, (match) => (match.startsWith("/") ? match.replace(/[^\n]/g, " ") : match));
}

/** The line on which a place in a text stands, counted from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split("\n").length;
}
