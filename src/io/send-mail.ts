import type { Standing } from "../deliver/ledger.ts";
import type { Planned } from "../deliver/plan.ts";
import { refuse } from "../deliver/refusal.ts";
import { now, pause } from "./clock.ts";
import type { Ledger } from "./ledger.ts";
import type { MailServer } from "./mail-settings.ts";
import { type Handed, oneLine, type SmtpLine, smtpLine } from "./smtp-line.ts";

/** How hard the server is pressed. */
export interface Pace {
  /** Connections at a time. */
  readonly lines: number;
  /** Messages a second, over all connections; 0 for no limit. */
  readonly rate: number;
  /** Waits between tries after a 4xx reply or a lost connection, in milliseconds; when they are used up the reader stays queued. */
  readonly backoff: readonly number[];
}

export const PACE: Pace = { lines: 4, rate: 10, backoff: [2_000, 10_000, 30_000, 60_000] };

/** What a reader's message came to in this run. */
export interface Outcome {
  readonly reader: string;
  readonly standing: Standing | "in doubt";
  readonly reply: string;
}

/** What a run works with; `bytesOf` makes a reader's message when its turn comes. */
export interface Sending {
  readonly revision: number;
  readonly readers: readonly Planned[];
  readonly from: string;
  readonly ledger: Ledger;
  readonly server: MailServer;
  readonly pace: Pace;
  bytesOf(reader: Planned): Promise<Uint8Array>;
}

/** Sends to those planned for it, each step on record before and after it is taken; returns what came of each. */
export async function sendMail(sending: Sending): Promise<Outcome[]> {
  const { ledger, revision } = sending;
  const waiting = sending.readers.filter(({ send }) => send);
  const fresh = waiting.filter(({ standing }) => standing !== "queued");
  if (fresh.length > 0) ledger.add(fresh.map(({ reader }) => entry(revision, reader, "queued", "")));
  const outcomes: Outcome[] = [];
  const turn = turns(sending.pace.rate);
  let stopped = false;
  const work = async () => {
    const station: Station = { line: null };
    try {
      for (let next = waiting.shift(); next && !stopped; next = waiting.shift())
        outcomes.push(await deliver(next, sending, station, turn));
    } catch (error) {
      stopped = true;
      throw error;
    } finally {
      station.line?.close();
    }
  };
  const workers = Array.from({ length: Math.min(sending.pace.lines, waiting.length) }, work);
  const failed = (await Promise.allSettled(workers)).find((one) => one.status === "rejected");
  if (failed) throw failed.reason;
  return outcomes;
}

interface Station {
  line: SmtpLine | null;
}

async function deliver(
  planned: Planned,
  sending: Sending,
  station: Station,
  turn: () => Promise<void>,
): Promise<Outcome> {
  const { revision, ledger, pace } = sending;
  const { reader } = planned;
  const bytes = await sending.bytesOf(planned);
  for (let tries = 0; ; tries++) {
    await turn();
    const handed = await tryOnce(planned, sending, station, bytes);
    if (handed.outcome === "unusable")
      return refuse({ kind: "server-unusable", server: sending.server.host, reply: handed.reply });
    if (handed.outcome === "unknown") return { reader, standing: "in doubt", reply: handed.reply };
    const over = handed.outcome !== "later" || tries >= pace.backoff.length;
    const standing = handed.outcome === "later" ? "queued" : handed.outcome;
    ledger.add([entry(revision, reader, standing, handed.reply)]);
    if (over) return { reader, standing, reply: handed.reply };
    await pause(pace.backoff[tries]!);
  }
}

async function tryOnce(planned: Planned, sending: Sending, station: Station, bytes: Uint8Array): Promise<Handed> {
  if (!station.line?.open) {
    try {
      station.line = await smtpLine(sending.server);
    } catch (error) {
      return unreachable(error as Error & { responseCode?: number; command?: string });
    }
  }
  const { from, ledger, revision } = sending;
  return station.line.hand({ from, to: planned.subscriber.address }, bytes, () =>
    ledger.add([entry(revision, planned.reader, "sending", "")]),
  );
}

// A server that answers at all and says no for good will not say yes to the next reader either.
function unreachable(error: Error & { responseCode?: number }): Handed {
  const hopeless =
    (error.responseCode ?? 0) >= 500 || /ETLS|EAUTH|ENOAUTH|EDNS/.test((error as { code?: string }).code ?? "");
  return { outcome: hopeless ? "unusable" : "later", reply: oneLine(error.message) };
}

function entry(revision: number, reader: string, standing: Standing, reply: string) {
  return { kind: "message", revision, reader, standing, reply } as const;
}

/** Turns at most so often in a second, in the order in which they are asked for. */
function turns(rate: number): () => Promise<void> {
  let free = 0;
  return async () => {
    if (rate === 0) return;
    const at = Math.max(now(), free);
    free = at + 1000 / rate;
    if (at > now()) await pause(at - now());
  };
}
