import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { refuse } from "../deliver/refusal.ts";

const LEASE = 60_000;
const RENEWAL = 10_000;

/** A lock that is held: its number grows with every holder, so that one who has lost it can be told from the present one. */
export interface Lock {
  readonly number: number;
  /** Whether nobody has taken over meanwhile; asked before every step that must not be done twice. */
  held(): boolean;
  release(): void;
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started: string;
  readonly free: boolean;
}

/**
 * Takes the lock of that path, or says who holds it. Locks are numbered files: only one can make the next number, so two
 * that find a dead holder cannot both take over. A holder is dead when its process is gone, or has not renewed its lease.
 */
export function takeLock(path: string, what: string, lease = LEASE): Lock {
  mkdirSync(dirname(path), { recursive: true });
  const last = numbersOf(path).at(-1) ?? 0;
  const holder = last > 0 ? holderOf(nameOf(path, last)) : null;
  if (holder && !isFree(holder, nameOf(path, last), lease))
    refuse({ kind: "locked", what, holder: `process ${holder.pid} on ${holder.host}` });
  const number = last + 1;
  const name = nameOf(path, number);
  if (!create(name) || numbersOf(path).at(-1) !== number)
    refuse({ kind: "locked", what, holder: "another run that was faster" });
  for (const old of numbersOf(path)) if (old < number) rmSync(nameOf(path, old), { force: true });
  sweep(path);
  return keep(path, number, lease);
}

function keep(path: string, number: number, lease: number): Lock {
  const name = nameOf(path, number);
  const renewal = setInterval(() => touch(name), Math.min(RENEWAL, lease / 4)).unref();
  return {
    number,
    held: () => !existsSync(nameOf(path, number + 1)) && existsSync(name),
    release: () => {
      clearInterval(renewal);
      // The file stays as the last number: the next holder goes on from it.
      if (existsSync(name)) free(name);
    },
  };
}

function free(name: string): void {
  try {
    renameSync(written(name, { ...self(), free: true }), name);
  } catch {
    // A full disk takes no new file; a lease that ran out long ago needs none.
    if (existsSync(name)) utimesSync(name, 0, 0);
  }
}

function touch(name: string): void {
  try {
    const now = Date.now() / 1000;
    utimesSync(name, now, now);
  } catch {
    // It was taken over: held() will say so.
  }
}

// Linked into place whole, so that no lock is ever met without its holder's name.
function create(name: string): boolean {
  const aside = written(name, self());
  try {
    linkSync(aside, name);
    return true;
  } catch (error) {
    // Made by another, or swept by the one who made it.
    if (["EEXIST", "ENOENT"].includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Takes away what runs that were killed left aside; whoever is about to make a lock now has come too late. */
function sweep(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder))
    if (name.startsWith(`${basename(path)}.`) && name.endsWith(".new")) rmSync(join(folder, name), { force: true });
}

function written(name: string, holder: Holder): string {
  const aside = `${name}.${process.pid}.new`;
  try {
    writeFileSync(aside, JSON.stringify(holder));
    return aside;
  } catch (error) {
    rmSync(aside, { force: true });
    const cause = (error as Error).message.replace(/,.*/, "");
    return refuse({ kind: "ledger-unwritable", file: name, cause }, error);
  }
}

function isFree(holder: Holder, name: string, lease: number): boolean {
  if (holder.free) return true;
  if (holder.host === hostname() && !isAlive(holder)) return true;
  const touched = statSync(name, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Math.abs(Date.now() - touched) > lease;
}

// A number that another process got after the holder died does not count: it started at another time.
function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  const now = startOf(pid);
  return now === "" || started === "" || now === started;
}

function self(): Holder {
  return { pid: process.pid, host: hostname(), started: startOf(process.pid), free: false };
}

function startOf(pid: number): string {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, "utf8")
        .replace(/^.*\) /, "")
        .split(" ")[19] ?? ""
    );
  } catch {
    return "";
  }
}

/** Who holds it by that file; null when it has just been tidied away. */
function holderOf(name: string): Holder | null {
  try {
    return JSON.parse(readFileSync(name, "utf8")) as Holder;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function nameOf(path: string, number: number): string {
  return `${path}.${number}`;
}

function numbersOf(path: string): number[] {
  const start = `${basename(path)}.`;
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .map((name) => Number(name.slice(start.length)))
    .sort((a, b) => a - b);
}
