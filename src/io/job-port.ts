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

/** Does in this thread the jobs that it is sent, with a printer that asks the main thread; `end` is what is to be done after the last one. */
export function serveJobs<Job, Result>(work: (job: Job, printer: Printer) => Promise<Result>, end?: () => void): void {
  const port = parentPort!;
  const say = (message: FromWorker<Result>) => port.postMessage(message);
  const printing = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>();
  let pages = 0;
  const printer: Printer = {
    print: (html, options) =>
      new Promise((resolve, reject) => {
        printing.set(++pages, { resolve, reject });
        say({ kind: "print", id: pages, html, options });
      }),
  };
  port.on("message", async (message: ToWorker<Job>) => {
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
}
