import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Edition } from "../edition/edition.ts";
import { raise } from "../problems.ts";

/** What is delivered of a finished edition: its plain data, its PDF, and one sum over all its files. */
export interface Delivered {
  readonly edition: Edition;
  readonly pdf: Uint8Array | null;
  readonly fingerprint: string;
}

/** Reads the folder of a finished edition. */
export function readDelivered(folder: string): Delivered {
  const [json, pdf] = [join(folder, "edition.json"), join(folder, "briefing.pdf")];
  if (!existsSync(json)) raise({ kind: "edition-unreadable", path: folder, what: "it holds no edition.json." });
  return {
    edition: JSON.parse(readFileSync(json, "utf8")) as Edition,
    pdf: existsSync(pdf) ? readFileSync(pdf) : null,
    fingerprint: fingerprintOf(folder),
  };
}

/** One sum over the names and bytes of every file in a folder. */
export function fingerprintOf(folder: string): string {
  const hash = createHash("sha256");
  for (const path of filesIn(folder)) {
    const bytes = readFileSync(join(folder, path));
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}

/** The files under a folder by their paths from there, sorted. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
