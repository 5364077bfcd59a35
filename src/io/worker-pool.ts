import { Worker } from "node:worker_threads";
import type { Printer } from "../pdf/print.ts";
import { BriefingError } from "../problems.ts";
import type { FromWorker, ToWorker } from "./job-port.ts";

/** Does jobs one by one, wherever: in threads here, or on other machines. */
export interface Workers<Job, Result> {
  do(job: Job): Promise<Result>;
  close(): Promise<void>;
}

/** While one job of a worker is being printed it can compute another. */
const AT_ONCE = 2;
/** Room for what is young, in MB: an edition is much that lives for a moment, and is swept up less often so. */
const ROOMY = { maxYoungGenerationSizeMb: 32 };
/** A job whose thread died under it is given to another so many times. */
const TRIES = 2;

interface Pending<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
  tries: number;
}

/** Threads that each do a couple of jobs at once and print through one printer; a thread that dies is replaced and its jobs are done again. */
export function openWorkers<Job, Result>(count: number, printer: Printer | null): Workers<Job, Result> {
  const queue: Pending<Job, Result>[] = [];
  const threads = new Set<{ readonly thread: Worker; readonly jobs: Map<number, Pending<Job, Result>> }>();
  let number = 0;
  let closed = false;

  const hire = () => {
    const thread = new Worker(new URL("./worker.js", import.meta.url), { resourceLimits: ROOMY });
    const one = { thread, jobs: new Map<number, Pending<Job, Result>>() };
    threads.add(one);
    thread.on("message", (message: FromWorker<Result>) => {
      if (message.kind === "print") return void printFor(printer, message, thread);
      const pending = one.jobs.get(message.id);
      one.jobs.delete(message.id);
      if (message.kind === "done") pending?.resolve(message.result);
      else pending?.reject(message.problem ? new BriefingError(message.problem) : new Error(message.message));
      hand();
    });
    let cause = new Error("a worker ended unasked");
    thread.on("error", (error) => {
      cause = error as Error;
    });
    thread.once("exit", () => {
      threads.delete(one);
      for (const pending of one.jobs.values()) {
        if (closed || ++pending.tries >= TRIES) pending.reject(cause);
        else queue.unshift(pending);
      }
      if (!closed) {
        hire();
        hand();
      }
    });
    return one;
  };
  const hand = () => {
    for (let filling = 0; filling < AT_ONCE; filling++) {
      for (const { thread, jobs } of threads) {
        if (jobs.size > filling || queue.length === 0) continue;
        const pending = queue.shift()!;
        const id = ++number;
        jobs.set(id, pending);
        thread.postMessage({ kind: "job", id, job: pending.job } satisfies ToWorker<Job>);
      }
    }
  };
  for (let index = 0; index < count; index++) hire();
  return {
    do: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ job, resolve, reject, tries: 0 });
        hand();
      }),
    close: async () => {
      closed = true;
      await Promise.all([...threads].map(({ thread }) => thread.terminate()));
    },
  };
}

async function printFor(
  printer: Printer | null,
  { id, html, options }: Extract<FromWorker<never>, { kind: "print" }>,
  thread: Worker,
): Promise<void> {
  const answer = async (): Promise<ToWorker<never>> => {
    try {
      if (!printer) throw new Error("there is no printer");
      return { kind: "printed", id, bytes: await printer.print(html, options) };
    } catch (error) {
      const problem = error instanceof BriefingError ? error.problem : undefined;
      return { kind: "unprinted", id, problem, message: (error as Error).message };
    }
  };
  thread.postMessage(await answer());
}
