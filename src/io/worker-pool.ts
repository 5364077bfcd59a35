import { Worker } from "node:worker_threads";
import type { Printer } from "../pdf/print.ts";
import { BriefingError } from "../problems.ts";
import type { FromWorker, ToWorker } from "./job-port.ts";
import { programStamp } from "./kept-on-disk.ts";

/** Does jobs one by one, wherever: in threads here, or on other machines. */
export interface Workers<Job, Result> {
  do(job: Job): Promise<Result>;
  close(): Promise<void>;
}

/** How many jobs a thread is handed at once: while one edition is printed another can be computed, drawing is begun without asking back, and the printer has tabs of its own. */
const AT_ONCE: Readonly<Record<Entry, number>> = { "worker.run.cjs": 2, "drawer.run.cjs": 64, "printer.run.cjs": 64 };
/** Room for what is young, in MB: an edition is much that lives for a moment, and is swept up less often so. */
const ROOMY = { maxYoungGenerationSizeMb: 32 };
/** Milliseconds in which a thread that is asked to end ends. */
const PATIENCE = 7_000;
/** A job whose thread died under it is given to another so many times. */
const TRIES = 2;

interface Pending<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
  tries: number;
}

/** What a thread runs: a file beside the program's others. */
export type Entry = "worker.run.cjs" | "drawer.run.cjs" | "printer.run.cjs";

/** Whether there are threads to be had: the program as it runs from its sources has none. */
export function hasThreads(): boolean {
  return programStamp() !== null;
}

/** Threads that each do a couple of jobs at once and print through one printer; a thread that dies is replaced and its jobs are done again. */
export function openWorkers<Job, Result>(
  count: number,
  printer: Printer | null,
  entry: Entry = "worker.run.cjs",
  workerData: object = {},
): Workers<Job, Result> {
  const queue: Pending<Job, Result>[] = [];
  const threads = new Set<{ readonly thread: Worker; readonly jobs: Map<number, Pending<Job, Result>> }>();
  let number = 0;
  let closed = false;

  const hire = () => {
    const thread = new Worker(new URL(`./${entry}`, import.meta.url), { resourceLimits: ROOMY, workerData });
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
    for (let filling = 0; filling < AT_ONCE[entry]; filling++) {
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
      await Promise.all([...threads].map(({ thread, jobs }) => (jobs.size > 0 ? thread.terminate() : end(thread))));
    },
  };
}

/** Lets a thread that has nothing to do end by itself, so that it keeps what it has compiled. */
async function end(thread: Worker): Promise<void> {
  const gone = new Promise((resolve) => thread.once("exit", resolve));
  thread.postMessage({ kind: "end" } satisfies ToWorker<never>);
  const late = setTimeout(() => void thread.terminate(), PATIENCE);
  await gone;
  clearTimeout(late);
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
