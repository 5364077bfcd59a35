import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "./sha256.ts";
import type { MadeRecord, Store } from "./store.ts";
import { writeFolder, writeText } from "./write-folder.ts";

/** A store in a folder: an edition a subfolder, and beside them, hidden, a record of each. */
export function folderStore(root: string): Store {
  const recordPath = (place: string) => join(root, ".batch", `${place.replaceAll("/", "~")}.json`);
  const note = (place: string, record: MadeRecord) => writeText(recordPath(place), `${JSON.stringify(record)}\n`);
  return {
    put: async (place, files, record) => {
      // Without a record first: a crash between the two leaves an edition that is made again, never one that is wrongly believed.
      rmSync(recordPath(place), { force: true });
      await writeFolder(join(root, place), files);
      note(place, record);
    },
    record: async (place) => {
      const record = readRecord(recordPath(place));
      return record && isWhole(join(root, place), record) ? record : null;
    },
    read: async (place, path) => readOrNull(join(root, place, path)),
    note: async (place, record) => note(place, record),
  };
}

function readRecord(path: string): MadeRecord | null {
  try {
    const read = JSON.parse(readFileSync(path, "utf8")) as MadeRecord;
    return typeof read.from === "string" && typeof read.files === "object" ? read : null;
  } catch {
    return null;
  }
}

function isWhole(folder: string, { files }: MadeRecord): boolean {
  try {
    const there = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    if (there.length !== Object.keys(files).length) return false;
    return Object.entries(files).every(([path, hash]) => sha256(readFileSync(join(folder, path))) === hash);
  } catch {
    return false;
  }
}

function readOrNull(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
