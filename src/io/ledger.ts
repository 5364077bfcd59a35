import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { type Entry, fromLedger, type LedgerState, ledgerLine } from "../deliver/ledger.ts";
import { refuse } from "../deliver/refusal.ts";
import { now } from "./clock.ts";
import { type Lock, takeLock } from "./lock.ts";

type Written = Entry extends infer One ? (One extends Entry ? Omit<One, "lease" | "at"> : never) : never;

/** A ledger that one run holds: what stood in it, and the way to add to it. */
export interface Ledger {
  readonly state: LedgerState;
  /** Writes the entries through to the disk before it returns; throws when it cannot, or when another run has taken over. */
  add(entries: readonly Written[]): void;
  close(): void;
}

/** How bytes are put at the end of a file; a test may put a full disk in its place. */
export type Write = (file: number, bytes: Uint8Array) => void;

/** Opens the ledger for one run, behind its lock; half a line left by a run that died is cut off. */
export function openLedger(path: string, what: string, write: Write = writeThrough): Ledger {
  const lock = takeLock(`${path}.lock`, what);
  try {
    const state = readLedger(path);
    const file = openSync(path, "a");
    ftruncateSync(file, state.whole);
    syncFolder(dirname(path));
    return {
      state,
      add: (entries) => append({ path, file, lock, what, write }, entries),
      close: () => {
        closeSync(file);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The ledger as it stands, without taking it. */
export function readLedger(path: string): LedgerState {
  mkdirSync(dirname(path), { recursive: true });
  return fromLedger(existsSync(path) ? readFileSync(path, "utf8") : "", path);
}

interface Open {
  readonly path: string;
  readonly file: number;
  readonly lock: Lock;
  readonly what: string;
  readonly write: Write;
}

function append({ path, file, lock, what, write }: Open, entries: readonly Written[]): void {
  const at = new Date(now()).toISOString();
  const lines = entries.map((entry) => ledgerLine({ ...entry, lease: lock.number, at } as Entry));
  const before = fstatSync(file).size;
  try {
    write(file, new TextEncoder().encode(lines.join("")));
  } catch (error) {
    // Half a line must not stand in the middle of the file once there is room again.
    if (lock.held()) ftruncateSync(file, before);
    refuse({ kind: "ledger-unwritable", file: path, cause: (error as Error).message.replace(/,.*/, "") }, error);
  }
  // Asked after the line is on the disk: whoever takes over reads the ledger afterwards, and so finds the line.
  if (!lock.held()) refuse({ kind: "lock-lost", what });
}

function writeThrough(file: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) done += writeSync(file, bytes, done);
  fsyncSync(file);
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
