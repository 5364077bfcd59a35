import { setImmediate as turn } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import type { Printer, PrintOptions } from "../pdf/print.ts";
import { BriefingError, type Problem } from "../problems.ts";

/** What a worker thread is told; the end comes when there is no job left. */
export type ToWorker<Job> =
  | { readonly kind: "end" }
  | { readonly kind: "job"; readonly id: number; readonly job: Job }
  | { readonly kind: "printed"; readonly id: number; readonly bytes: Uint8Array }
  | {
      readonly kind: "unprinted";
      readonly id: number;
      readonly problem?: Problem | undefined;
      readonly message: string;
    };

/** What a worker thread says: a job is done or failed, or a page is to be printed by whoever has the browser. */
export type FromWorker<Result> =
  | { readonly kind: "done"; readonly id: number; readonly result: Result }
  | { readonly kind: "failed"; readonly id: number; readonly problem?: Problem | undefined; readonly message: string }
  | { readonly kind: "print"; readonly id: number; readonly html: string; readonly options: PrintOptions };

/** What this thread was given when it was opened. */
export function given<Setting>(): Setting {
  return workerData as Setting;
}

/** What a thread does besides its jobs: after the last one, and as long as there is none, so many times, to have done it before. */
export interface Besides {
  readonly end?: () => void;
  readonly practice?: { readonly rounds: number; readonly round: (number: number) => Promise<unknown> };
}

/** Does in this thread the jobs that it is sent, with a printer that asks the main thread. */
export function serveJobs<Job, Result>(
  work: (job: Job, printer: Printer) => Promise<Result>,
  { end, practice }: Besides = {},
): void {
  const port = parentPort!;
  const say = (message: FromWorker<Result>) => port.postMessage(message);
  const printing = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>();
  let pages = 0;
  let isAsked = false;
  const printer: Printer = {
    print: (html, options) =>
      new Promise((resolve, reject) => {
        printing.set(++pages, { resolve, reject });
        say({ kind: "print", id: pages, html, options });
      }),
  };
  port.on("message", async (message: ToWorker<Job>) => {
    isAsked = true;
    if (message.kind === "end") {
      port.close();
      return end?.();
    }
    if (message.kind !== "job") {
      const page = printing.get(message.id);
      printing.delete(message.id);
      if (message.kind === "printed") page?.resolve(message.bytes);
      else page?.reject(message.problem ? new BriefingError(message.problem) : new Error(message.message));
      return;
    }
    try {
      say({ kind: "done", id: message.id, result: await work(message.job, printer) });
    } catch (error) {
      const problem = error instanceof BriefingError ? error.problem : undefined;
      say({ kind: "failed", id: message.id, problem, message: String((error as Error).stack ?? error) });
    }
  });
  // What goes wrong in practice goes wrong again where it is told of.
  if (practice) practise(practice, () => isAsked).catch(() => undefined);
}

async function practise({ rounds, round }: NonNullable<Besides["practice"]>, isAsked: () => boolean): Promise<void> {
  for (let number = 0; number < rounds && !isAsked(); number++) {
    await round(number);
    await turn();
  }
}
