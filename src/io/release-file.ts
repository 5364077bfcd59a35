import { existsSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import { dirname } from "node:path";
import type { ReleaseState } from "../deliver/release-state.ts";
import { writeThrough } from "./write-folder.ts";

/** The state of a release as it was last kept; null when there is none. */
export function readRelease(path: string): ReleaseState | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as ReleaseState) : null;
}

/** Keeps the state: written aside, flushed, renamed, so that a reader meets the old one or the new one. */
export function writeRelease(path: string, state: ReleaseState): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.new`;
  writeThrough(aside, `${JSON.stringify(state, null, 1)}\n`);
  renameSync(aside, path);
}
