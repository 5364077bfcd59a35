import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cacheFolder } from "./cache-folder.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import { sha256 } from "./sha256.ts";

/** Setting this to `off` in the environment keeps nothing and believes nothing kept; a folder keeps it there. */
export const CACHE_SETTING = "TRADEBRIEF_CACHE";

/**
 * What was made before from the very same things, or what is made now and kept. `of` is everything that it is made from; the
 * program itself is added. What was cut short or altered on disk is not believed but made anew.
 */
export function keptOnDisk<Made>(kind: string, of: unknown, make: () => Made): Made {
  const path = pathOf(kind, of);
  if (path === null) return make();
  const before = readSealed<Made>(path);
  if (before !== undefined) return before.made;
  const made = make();
  keep(path, made);
  return made;
}

/** The same for what takes time to make. */
export async function keptOnDiskLater<Made>(kind: string, of: unknown, make: () => Promise<Made>): Promise<Made> {
  const path = pathOf(kind, of);
  const before = path === null ? undefined : readSealed<Made>(path);
  if (before !== undefined) return before.made;
  const made = await make();
  if (path !== null) keep(path, made);
  return made;
}

/** Whether anything is kept by this program, as it runs now. */
export function keepsOnDisk(): boolean {
  return keptFolder() !== null && programStamp() !== null;
}

function pathOf(kind: string, of: unknown): string | null {
  const [folder, program] = [keptFolder(), programStamp()];
  if (folder === null || program === null) return null;
  const key = sha256(JSON.stringify([program, kind, of]));
  return join(folder, kind, key.slice(0, 2), key);
}

function keptFolder(): string | null {
  const setting = process.env[CACHE_SETTING];
  if (setting === "off") return null;
  const folder = setting || cacheFolder();
  return folder === null ? null : join(folder, "kept");
}

let stamp: string | null | undefined;

/** What tells this very program from another: of the bundle its fingerprint; null when it runs from its sources, which may change under it. */
export function programStamp(): string | null {
  if (stamp !== undefined) return stamp;
  const here = dirname(fileURLToPath(import.meta.url));
  try {
    stamp = `${readFileSync(join(here, "fingerprint"), "utf8")} ${process.versions.node}`;
  } catch {
    stamp = null;
  }
  return stamp;
}

// Keeping is a convenience: a full or read-only disk is no reason to fail.
function keep(path: string, made: unknown): void {
  try {
    writeSealed(path, made, 0o700);
  } catch {
    // The next one makes it anew.
  }
}
