import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { refuse } from "../deliver/refusal.ts";
import { takeLock } from "./lock.ts";
import { type OutFile, writeThrough } from "./write-folder.ts";

/** A folder whose files go into the site as they are, below a path of it. */
export interface Copied {
  readonly folder: string;
  readonly into: string;
  readonly files: readonly string[];
}

/**
 * Writes a whole version of the site where nobody looks: beside the served folder, under a name that cannot be guessed, readable
 * by us alone. Returns its folder; nothing that is served has changed.
 */
export function stage(served: string, files: readonly OutFile[], copied: readonly Copied[]): string {
  assertOurs(served);
  const over = linkOf(served);
  const versions = versionsOf(served);
  mkdirSync(versions, { recursive: true, mode: 0o711 });
  const folder = join(versions, randomBytes(16).toString("hex"));
  mkdirSync(folder, { mode: 0o700 });
  for (const file of files) writeThrough(join(folder, file.path), file.bytes);
  for (const one of copied) for (const file of one.files) copy(join(one.folder, file), join(folder, one.into, file));
  writeThrough(`${folder}.over`, over);
  return folder;
}

/** Switches what is served to a staged version by renaming one link: before it all is old, after it all is new. Older versions but one are removed. */
export function publish(served: string, staged: string): void {
  assertOurs(served);
  const lock = takeLock(`${served}.lock`, served);
  try {
    if (!isCurrent(served, staged)) refuse({ kind: "overtaken", path: served });
    switchTo(served, staged);
  } finally {
    lock.release();
  }
}

function switchTo(served: string, staged: string): void {
  chmodSync(staged, 0o755);
  sync(staged);
  const link = `${served}.${process.pid}.link`;
  rmSync(link, { force: true });
  symlinkSync(relative(dirname(served), staged), link);
  const before = linkOf(served);
  renameSync(link, served);
  sync(dirname(served));
  sweep(served, new Set([basename(staged), before]));
}

/** Whether a staged version is there and was made over what is served now: one that was overtaken would take the other away again. */
export function isCurrent(served: string, staged: string): boolean {
  const over = `${staged}.over`;
  return existsSync(staged) && existsSync(over) && readFileSync(over, "utf8") === linkOf(served);
}

/** Removes the versions that nothing points to any more, and those that were overtaken before they were switched to. */
function sweep(served: string, keep: ReadonlySet<string>): void {
  const versions = versionsOf(served);
  for (const name of readdirSync(versions)) {
    if (!keep.has(name)) rmSync(join(versions, name), { recursive: true, force: true });
  }
}

function versionsOf(served: string): string {
  return `${served}.versions`;
}

function assertOurs(served: string): void {
  if (lstatSync(served, { throwIfNoEntry: false }) && !isLink(served)) refuse({ kind: "not-served", path: served });
}

/** The version that is served, by the name of its folder; empty before the first. */
function linkOf(served: string): string {
  return isLink(served) ? basename(readlinkSync(served)) : "";
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  sync(to);
}

function sync(path: string): void {
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
