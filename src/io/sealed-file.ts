import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { deserialize, serialize } from "node:v8";
import { sha256 } from "./sha256.ts";

/** The file begins with the SHA-256 of the rest, as so many digits. */
const SEAL = 64;

/** What was put into a file; undefined when there is none, or when it was cut short or altered. */
export function readSealed<Made>(path: string): { made: Made } | undefined {
  try {
    const file = readFileSync(path);
    const body = file.subarray(SEAL);
    return sha256(body) === file.toString("latin1", 0, SEAL) ? { made: deserialize(body) as Made } : undefined;
  } catch {
    return undefined;
  }
}

/** Puts something into a file, written aside and renamed, in a folder of that mode; throws when the disk will not have it, and leaves nothing behind. */
export function writeSealed(path: string, made: unknown, mode = 0o777): void {
  const aside = `${path}.${process.pid}.new`;
  try {
    const body = serialize(made);
    mkdirSync(dirname(path), { recursive: true, mode });
    writeFileSync(aside, Buffer.concat([Buffer.from(sha256(body), "latin1"), body]));
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}
