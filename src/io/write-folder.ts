import { randomUUID } from "node:crypto";
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { raise } from "../problems.ts";

/** A file to write, by its path inside the folder. */
export interface OutFile {
  readonly path: string;
  readonly bytes: string | Uint8Array;
}

const TRIES = 5;

/** A folder that is being written aside: put in place as a whole or dropped. */
export interface Aside {
  /** Waits until all is on the disk and puts it in place; when it cannot, what was there before stays and nothing half-written is left. */
  place(): Promise<void>;
  drop(): Promise<void>;
}

/** Puts a whole folder in place at once: written aside, flushed, renamed. When it cannot, what was there before stays and nothing half-written is left. */
export function writeFolder(folder: string, files: readonly OutFile[]): Promise<void> {
  return writeAside(folder, files).place();
}

/** Begins to write a folder aside, so that other work can be done until it is on the disk. */
export function writeAside(folder: string, files: readonly OutFile[]): Aside {
  const mark = randomUUID().slice(0, 8);
  const aside = `${folder}.${mark}.new`;
  const old = `${folder}.${mark}.old`;
  const written = flushAll(aside, files);
  // Whoever puts it in place is told.
  written.catch(() => undefined);
  return {
    place: async () => {
      try {
        await written;
        exchange(aside, folder, old);
      } catch (error) {
        if (existsSync(old) && !existsSync(folder)) renameSync(old, folder);
        const { code, message } = error as NodeJS.ErrnoException;
        if (code === undefined) throw error;
        raise({ kind: "folder-unwritable", path: folder, cause: message.replace(/,.*/, "") }, error);
      } finally {
        remove(aside);
        remove(old);
      }
    },
    drop: async () => {
      await written.catch(() => undefined);
      remove(aside);
    },
  };
}

/** Every file through to the disk; of several that fail the first in their order is told of, when none is being written any more. */
async function flushAll(folder: string, files: readonly OutFile[]): Promise<void> {
  const writing = files.map(async ({ path, bytes }) => {
    const whole = join(folder, path);
    await mkdir(dirname(whole), { recursive: true });
    await writeFile(whole, bytes, { flush: true });
  });
  const failed = (await Promise.allSettled(writing)).find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
}

/** Puts the new folder where the old one was. Another process, perhaps of another machine, may be doing the same: then the last one stays. */
function exchange(aside: string, folder: string, old: string): void {
  for (let tries = 1; ; tries++) {
    try {
      if (existsSync(folder)) renameSync(folder, old);
      renameSync(aside, folder);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isOvertaken = code === "ENOTEMPTY" || code === "EEXIST" || (code === "ENOENT" && existsSync(aside));
      if (!isOvertaken || tries >= TRIES) throw error;
      remove(old);
    }
  }
}

/** Puts one file in place at once: written aside, flushed, renamed. */
export function writeText(path: string, text: string): void {
  const aside = `${path}.${randomUUID().slice(0, 8)}.new`;
  try {
    writeThrough(aside, text);
    renameSync(aside, path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    raise({ kind: "folder-unwritable", path, cause: message.replace(/,.*/, "") }, error);
  } finally {
    remove(aside);
  }
}

/** Writes a file through to the disk, its folders with it. */
export function writeThrough(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, "w");
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

// What could not be made cannot be removed either, and must not hide the reason why.
function remove(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // Something stands in the way that is not ours.
  }
}
