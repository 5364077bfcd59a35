import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Edition } from "../edition/edition.ts";
import { raise } from "../problems.ts";
import { period } from "../vocabulary/period.ts";
import type { OutFile } from "./write-folder.ts";

/** The files of a finished edition by their path inside its folder. */
export type EditionFiles = readonly OutFile[];

const READ = /^(edition\.json|index\.html|briefing\.pdf|charts\/[^/]+\.svg)$/;

/** The files of an edition's folder that can be read back; a folder without edition.json is a problem. */
export function readEditionFiles(folder: string): EditionFiles {
  if (!existsSync(join(folder, "edition.json")))
    return raise({ kind: "edition-unreadable", path: folder, what: "it holds no edition.json." });
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => READ.test(path))
    .sort()
    .map((path) => {
      const bytes = readFileSync(join(folder, path));
      return { path, bytes: path.endsWith(".pdf") ? new Uint8Array(bytes) : bytes.toString("utf8") };
    });
}

/** The edition in the text of an edition.json; one that is not an edition of this format is a problem. */
export function editionFrom(text: string, path: string): Edition {
  const fault = (what: string) => raise({ kind: "edition-unreadable", path, what });
  let read: Partial<Edition>;
  try {
    read = JSON.parse(text) as Partial<Edition>;
  } catch (error) {
    return fault(`edition.json is not JSON (${(error as Error).message}).`);
  }
  if (read?.format !== 1) return fault("edition.json is not of the format that this version reads.");
  const lists = [read.facts, read.findings, read.observations, read.tables, read.charts, read.inputs, read.sources];
  if (!lists.every(Array.isArray) || !read.story || !read.economy?.id || period(read.month ?? "") === null)
    return fault("edition.json lacks parts of an edition.");
  return read as Edition;
}
