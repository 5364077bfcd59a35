import { createHash } from "node:crypto";
import { refuse } from "./refusal.ts";

/** How far a message has come: `sending` alone leaves open whether it arrived. */
export type Standing = "queued" | "sending" | "accepted" | "refused";

/** What is written down before and after each step with a reader's message; the address itself is not in it. */
export interface Sent {
  readonly kind: "message";
  readonly revision: number;
  readonly reader: string;
  readonly standing: Standing;
  /** The server's reply, in one line; empty where there was none. */
  readonly reply: string;
}

/** Which files a revision consists of, and why it went out when that needed a reason. */
export interface Opened {
  readonly kind: "edition";
  readonly revision: number;
  readonly fingerprint: string;
  readonly reason: string;
}

/** A line of the ledger; `lease` numbers the holder of the lock, so that one who has lost it is not believed. */
export type Entry = (Sent | Opened) & { readonly lease: number; readonly at: string };

/** What the ledger says: revisions in order, and where each reader's message of each revision stands. */
export interface LedgerState {
  readonly editions: readonly Opened[];
  readonly messages: ReadonlyMap<string, Sent>;
  readonly lease: number;
  /** When the last line was written; empty for a new ledger. */
  readonly at: string;
  /** Bytes up to the end of the last whole line: what follows was being written when the process died. */
  readonly whole: number;
}

/** Where one reader's message of one revision is filed. */
export function messageKey(revision: number, reader: string): string {
  return `${revision} ${reader}`;
}

/** An entry as a line of the ledger, with a sum by which a damaged line is told. */
export function ledgerLine(entry: Entry): string {
  const text = JSON.stringify(entry);
  return `${sum(text)} ${text}\n`;
}

/** Reads a ledger; a last line that was not finished is left out, since nothing was done on its strength. */
export function fromLedger(text: string, file: string): LedgerState {
  const end = text.lastIndexOf("\n") + 1;
  const lines = text.slice(0, end).split("\n").slice(0, -1);
  const editions: Opened[] = [];
  const messages = new Map<string, Sent>();
  let lease = 0;
  let at = "";
  for (const [index, line] of lines.entries()) {
    const entry = entryIn(line, file, index + 1);
    if (entry.lease < lease) continue;
    lease = entry.lease;
    if (entry.at > at) at = entry.at;
    if (entry.kind === "edition") editions.push(entry);
    else messages.set(messageKey(entry.revision, entry.reader), entry);
  }
  return { editions, messages, lease, at, whole: new TextEncoder().encode(text.slice(0, end)).length };
}

function entryIn(line: string, file: string, number: number): Entry {
  const text = line.slice(9);
  if (line.slice(0, 8) !== sum(text))
    refuse({ kind: "ledger-broken", file, line: number, what: "this line is damaged." });
  return JSON.parse(text) as Entry;
}

function sum(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
