import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { raise } from "../problems.ts";
import { now } from "./clock.ts";

/** Where a browser keeps its profile and whatever else it puts down, until it has ended. */
export interface BrowserHome {
  readonly profile: string;
  /** What makes it the browser's temp folder. */
  readonly environment: Readonly<Record<string, string>>;
  remove(): void;
}

/** Whose a folder is: that machine's and that process's. */
const OWN = `tradebrief-browser-${hostname().replace(/[^\w.]/g, "_")}-`;
let isSwept = false;
/** A browser that finds less room does not start, and does not say why. */
const ROOM = 2 ** 20;

/** A temp folder for one browser. What processes that were killed have left of theirs is swept away before the first one is made. */
export function browserHome(): BrowserHome {
  if (!isSwept) sweep(tmpdir());
  isSwept = true;
  let path = "";
  try {
    path = mkdtempSync(join(tmpdir(), `${OWN}${process.pid}-`));
    const profile = join(path, "profile");
    mkdirSync(profile);
    holdRoom(join(path, "room"));
    return { profile, environment: { TMPDIR: path, TEMP: path, TMP: path }, remove: () => remove(path) };
  } catch (error) {
    remove(path);
    const cause = (error as Error).message.replace(/,.*/, "");
    return raise({ kind: "folder-unwritable", path: tmpdir(), cause }, error);
  }
}

function holdRoom(path: string): void {
  writeFileSync(path, Buffer.alloc(ROOM));
  rmSync(path);
}

function sweep(folder: string): void {
  for (const name of namesIn(folder)) {
    const pid = name.startsWith(OWN) ? Number.parseInt(name.slice(OWN.length), 10) : Number.NaN;
    if (pid > 0 && !isOwned(join(folder, name), pid)) remove(join(folder, name));
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isOwned(path: string, pid: number): boolean {
  try {
    // A container that is started again gives the same number to its process: then what is older than that is not its own.
    if (pid === process.pid) return statSync(path).mtimeMs > now() - process.uptime() * 1000;
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function remove(path: string): void {
  if (path === "") return;
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {
    // It is somebody else's, or still in use: the next start looks again.
  }
}
