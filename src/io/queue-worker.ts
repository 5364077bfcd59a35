import { BriefingError } from "../problems.ts";
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

/** Takes jobs from the queue until it is closed; closing finishes what is in hand. */
export async function serveQueue<Job extends { readonly place: string }, Result>(
  address: string,
  work: (job: Job) => Promise<Result>,
  { atOnce, tell }: QueueWorkerOptions,
): Promise<{ close(): Promise<void> }> {
  const connection = await connectRedis(address);
  const { Worker, UnrecoverableError } = await import("bullmq");
  const worker = new Worker<Job, Result>(
    QUEUE,
    async ({ data }) => {
      try {
        return await work(data);
      } catch (error) {
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

// A refusal for other data, a full disk or a page that took too long are of this machine and moment.
const PASSING = ["delivery-refused", "folder-unwritable", "print-failed", "browser-missing"];

function isFinal(error: unknown): boolean {
  return error instanceof BriefingError && !PASSING.includes(error.problem.kind);
}

function failureOf(error: unknown): Failure {
  if (error instanceof BriefingError) return { problem: error.problem, message: error.message };
  return { message: String((error as Error)?.stack ?? error) };
}
