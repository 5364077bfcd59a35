import type { Edition } from "../edition/edition.ts";
import { lastMonth } from "../vocabulary/months.ts";
import { type LedgerState, messageKey, type Standing } from "./ledger.ts";
import { refuse } from "./refusal.ts";
import { readerKey, readersOf, type Subscriber } from "./subscriber.ts";

/** A reader and where the message stands before this run. */
export interface Planned {
  readonly subscriber: Subscriber;
  readonly reader: string;
  readonly standing: Standing | "in doubt" | "new";
  /** Whether this run sends it. */
  readonly send: boolean;
}

/** What a run is to do: with which revision, whether that is new to the ledger, and for whom. */
export interface Plan {
  readonly revision: number;
  readonly opens: boolean;
  readonly readers: readonly Planned[];
}

/** How the desk wants the run: a correction, and whether those in doubt get it again. */
export interface PlanOptions {
  readonly fingerprint: string;
  readonly correction: boolean;
  readonly resendDoubtful: boolean;
  /** The name of the subscribers' file, for complaints. */
  readonly file: string;
}

/** Who gets the edition in this run: those who have not got it; a correction goes to those who got an earlier version, and to them alone. */
export function planSending(
  edition: Edition,
  subscribers: readonly Subscriber[],
  ledger: LedgerState,
  options: PlanOptions,
): Plan {
  const name = `${edition.economy.id}/${lastMonth(edition.month)}`;
  const { revision, opens } = revisionOf(name, ledger, options);
  const readers = readersOf(subscribers, edition).filter(
    (subscriber) => revision === 0 || gotEarlier(ledger, revision, readerKey(subscriber)),
  );
  if (readers.length === 0) refuse({ kind: "nobody", edition: name, file: options.file });
  return { revision, opens, readers: readers.map((subscriber) => planned(subscriber, revision, ledger, options)) };
}

function revisionOf(name: string, { editions }: LedgerState, { fingerprint, correction }: PlanOptions) {
  const known = editions.find((one) => one.fingerprint === fingerprint);
  if (known) return { revision: known.revision, opens: false };
  if (editions.length === 0) {
    return correction ? refuse({ kind: "nothing-to-correct", edition: name }) : { revision: 0, opens: true };
  }
  return correction
    ? { revision: editions.at(-1)!.revision + 1, opens: true }
    : refuse({ kind: "another-version", edition: name });
}

function planned(subscriber: Subscriber, revision: number, ledger: LedgerState, options: PlanOptions): Planned {
  const reader = readerKey(subscriber);
  const stands = ledger.messages.get(messageKey(revision, reader))?.standing ?? "new";
  const standing = stands === "sending" ? "in doubt" : stands;
  const send = standing === "new" || standing === "queued" || (standing === "in doubt" && options.resendDoubtful);
  return { subscriber, reader, standing, send };
}

/** Somebody in doubt may have the wrong figures too. */
function gotEarlier({ messages }: LedgerState, revision: number, reader: string): boolean {
  return Array.from({ length: revision }, (_, earlier) => messages.get(messageKey(earlier, reader))?.standing).some(
    (standing) => standing === "accepted" || standing === "sending",
  );
}
