import type { Job } from "bullmq";
import { BriefingError } from "../problems.ts";
import { now } from "./clock.ts";
import { type Failure, QUEUE } from "./queue.ts";
import { connectRedis } from "./redis.ts";

/** How much a worker takes at once, and what is told of each job that it has done. */
export interface QueueWorkerOptions {
  readonly atOnce: number;
  readonly tell: (place: string, outcome: string) => void;
}

/** A worker that does not renew its claim on a job for so long is taken for dead, and the job is given to another. */
const CLAIM = 15_000;
const LOOK = 5_000;
const DEATHS = 10;
/** A job that a worker has not the data for waits so long, and is given up once it was refused so often. */
const PAUSE = 1_000;
const REFUSALS = 60;

/** Takes jobs from the queue until it is closed; closing finishes what is in hand. */
export async function serveQueue<Work extends { readonly place: string }, Result>(
  address: string,
  work: (job: Work) => Promise<Result>,
  { atOnce, tell }: QueueWorkerOptions,
): Promise<{ close(): Promise<void> }> {
  const connection = await connectRedis(address);
  const { DelayedError, UnrecoverableError, Worker } = await import("bullmq");
  const worker = new Worker<Work, Result>(
    QUEUE,
    async (entry, token) => {
      try {
        return await work(entry.data);
      } catch (error) {
        if (await putBack(entry, token, error)) throw new DelayedError();
        const reason = JSON.stringify(failureOf(error));
        // A fault of the data or the wishes is the same everywhere; whatever else may go better elsewhere.
        throw isFinal(error) ? new UnrecoverableError(reason) : new Error(reason);
      }
    },
    { connection, concurrency: atOnce, lockDuration: CLAIM, stalledInterval: LOOK, maxStalledCount: DEATHS },
  );
  worker.on("error", () => undefined);
  worker.on("completed", (job) => tell(job.data.place, "done"));
  worker.on("failed", (job) => tell(job?.data.place ?? "a job", "failed"));
  return {
    close: async () => {
      await worker.close();
      connection.disconnect();
    },
  };
}

/** Whether the job waits for a worker that has what this one lacks; that is not one of its tries. */
async function putBack(entry: Job, token: string | undefined, error: unknown): Promise<boolean> {
  const refusals = Number(entry.progress) || 0;
  const isRefusal = error instanceof BriefingError && error.problem.kind === "job-refused";
  if (!isRefusal || refusals >= REFUSALS) return false;
  await entry.updateProgress(refusals + 1);
  await entry.moveToDelayed(now() + PAUSE, token);
  return true;
}

// A full disk or a page that took too long are of this machine and moment.
const PASSING = ["batch-refused", "folder-unwritable", "print-failed", "browser-missing"];

function isFinal(error: unknown): boolean {
  return error instanceof BriefingError && !PASSING.includes(error.problem.kind);
}

function failureOf(error: unknown): Failure {
  if (error instanceof BriefingError) return { problem: error.problem, message: error.message };
  return { message: String((error as Error)?.stack ?? error) };
}
