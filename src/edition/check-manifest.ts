import { createHash } from "node:crypto";
import type { Evidence, Fault } from "./check.ts";
import { sameVersions } from "./check-recomputed.ts";
import type { Edition } from "./edition.ts";

const OWN = "edition.json";

/** The files of the folder against those that edition.json names: none lost, none added, and each to the byte as it was made. */
export function checkManifest({ files, stored, fresh }: Evidence): Fault[] {
  // Nothing is asked of an edition that lies in no folder, or that an earlier version made.
  if (files.length === 0) return [];
  const { files: named } = stored;
  if (named === undefined)
    return sameVersions(stored, fresh) ? [fault(OWN, "it does not name the files that belong to it")] : [];
  const stand = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const belong = new Set([OWN, ...named.map(({ path }) => path)]);
  const wrong = named.flatMap(({ path, sha256 }) => {
    const bytes = stand.get(path);
    if (bytes === undefined) return [fault(path, "it belongs to the edition and is missing")];
    return sumOf(bytes) === sha256 ? [] : [fault(path, "it has changed since the edition was made")];
  });
  const added = files.filter(({ path }) => !belong.has(path));
  return [...wrong, ...added.map(({ path }) => fault(path, "it does not belong to the edition"))];
}

/** The files of an edition by name and sum, as edition.json keeps them. */
export function manifestOf(files: Evidence["files"]): NonNullable<Edition["files"]> {
  return files
    .filter(({ path }) => path !== OWN)
    .map(({ path, bytes }) => ({ path, sha256: sumOf(bytes) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function sumOf(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function fault(path: string, reason: string): Fault {
  return { file: path, part: "the file", words: "", reason };
}
