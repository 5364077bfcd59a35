import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deserialize, serialize } from "node:v8";
import { cacheFolder } from "./cache-folder.ts";
import { sha256 } from "./sha256.ts";

/** Setting this to `off` in the environment keeps nothing and believes nothing kept; a folder keeps it there. */
export const CACHE_SETTING = "TRADEBRIEF_CACHE";

const SEAL = 64;

/**
 * What was made before from the very same things, or what is made now and kept. `of` is everything that it is made from; the
 * program itself is added. What was cut short or altered on disk is not believed but made anew.
 */
export function keptOnDisk<Made>(kind: string, of: unknown, make: () => Made): Made {
  const path = pathOf(kind, of);
  if (path === null) return make();
  const before = read<Made>(path);
  if (before !== undefined) return before.made;
  const made = make();
  write(path, made);
  return made;
}

/** The same for what takes time to make. */
export async function keptOnDiskLater<Made>(kind: string, of: unknown, make: () => Promise<Made>): Promise<Made> {
  const path = pathOf(kind, of);
  const before = path === null ? undefined : read<Made>(path);
  if (before !== undefined) return before.made;
  const made = await make();
  if (path !== null) write(path, made);
  return made;
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

function read<Made>(path: string): { made: Made } | undefined {
  try {
    const file = readFileSync(path);
    const body = file.subarray(SEAL);
    return sha256(body) === file.toString("latin1", 0, SEAL) ? { made: deserialize(body) as Made } : undefined;
  } catch {
    return undefined;
  }
}

// Keeping is a convenience: a full or read-only disk is no reason to fail.
function write(path: string, made: unknown): void {
  const aside = `${path}.${process.pid}.new`;
  try {
    const body = serialize(made);
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(aside, Buffer.concat([Buffer.from(sha256(body), "latin1"), body]));
    renameSync(aside, path);
  } catch {
    rmSync(aside, { force: true });
  }
}
