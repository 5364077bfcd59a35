import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SiteEdition } from "../deliver/site-edition.ts";
import type { Edition } from "../edition/edition.ts";
import { instantOf, instantText } from "./instant.ts";
import { filesIn } from "./read-delivered.ts";
import { editionFrom } from "./read-edition.ts";
import { sha256 } from "./sha256.ts";

/** An edition for the site, and the folder that its files come from. */
export interface Report extends SiteEdition {
  readonly folder: string;
  /** The instant of release in milliseconds since 1970. */
  readonly at: number;
}

/** The editions that may be shown at an instant: the first ones in `reports`, the corrections in `corrections/1`, `/2` and so on. */
export function readReports(reports: string, corrections: string, at: number): Report[] {
  const numbers = existsSync(corrections) ? readdirSync(corrections).filter((name) => /^[1-9]\d*$/.test(name)) : [];
  const roots = [reports, ...numbers.sort((a, b) => Number(a) - Number(b)).map((name) => join(corrections, name))];
  const all = roots.flatMap((root, revision) => editionFolders(root).map((folder) => report(folder, revision)));
  // A version that skips a number, or comes before the first is out, waits as well.
  return all.filter((one) => one.at <= at);
}

function report(folder: string, revision: number): Report {
  const edition = editionFrom(readFileSync(join(folder, "edition.json"), "utf8"), folder);
  const at = shownFrom(edition, revision);
  const files = filesIn(folder).map((path) => {
    const bytes = readFileSync(join(folder, path));
    return { path, bytes: bytes.length, sha256: sha256(bytes) };
  });
  return { edition, revision, instant: instantText(at), files, folder, at };
}

/** The release of the month; a correction counts from the start of the day whose knowledge it holds, and never from before. */
function shownFrom({ release, asOf }: Edition, revision: number): number {
  const out = instantOf(release.date, release.time, release.zone);
  return revision === 0 ? out : Math.max(out, instantOf(asOf, "00:00", release.zone));
}

function editionFolders(root: string): string[] {
  if (!existsSync(root)) return [];
  const folders = (path: string) =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(path, entry.name));
  return folders(root)
    .flatMap(folders)
    .filter((folder) => /\d{4}-\d\d$/.test(folder) && existsSync(join(folder, "edition.json")))
    .sort();
}
