import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { raise } from "../problems.ts";
import { type OutFile, writeText, writeThrough } from "./write-folder.ts";

/** Puts a new vintage in place whole: written beside the answers, flushed, renamed. A vintage is never written over. */
export function writeVintage(folder: string, aside: string, files: readonly OutFile[]): void {
  const place = join(aside, `vintage.${process.pid}.aside`);
  try {
    rmSync(place, { recursive: true, force: true });
    for (const file of files) writeThrough(join(place, file.path), file.bytes);
    flush(place);
    mkdirSync(dirname(folder), { recursive: true });
    renameSync(place, folder);
    flush(dirname(folder));
  } catch (error) {
    rmSync(place, { recursive: true, force: true });
    refuseDisk(folder, error);
  }
}

/** Adds one table to the vintage of the same day: first the card that names its sources, then the table, each in place at once. */
export function addToVintage(folder: string, card: string, table: OutFile, aside: string): void {
  const place = join(aside, `table.${process.pid}.aside`);
  try {
    writeText(join(folder, "release.yaml"), card);
    writeThrough(place, table.bytes);
    renameSync(place, join(folder, table.path));
    flush(folder);
  } catch (error) {
    refuseDisk(folder, error);
  }
}

/** Takes away what a run that was killed left half-written in an economy's folder; nothing of it was ever in use. */
export function tidyVintages(folder: string): void {
  const releases = join(folder, "releases");
  const newest = existsSync(releases) ? (readdirSync(releases).sort().at(-1) ?? "") : "";
  for (const place of [folder, join(releases, newest)])
    for (const name of existsSync(place) ? readdirSync(place) : [])
      if (/\.\d+\.new$/.test(name)) rmSync(join(place, name), { recursive: true, force: true });
}

/** The text of a file; null when there is none. */
export function textIn(path: string): string | null {
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

// A rename is safe on the disk only when its folder is.
function flush(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } catch {
    // Not every system lets a folder be flushed.
  } finally {
    closeSync(handle);
  }
}

function refuseDisk(path: string, error: unknown): never {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return raise({ kind: "folder-unwritable", path, cause: message.replace(/,.*/, "") }, error);
}
