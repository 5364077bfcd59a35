import type { Job as Entry, JobsOptions, Queue } from "bullmq";
import { BriefingError, type Problem } from "../problems.ts";
import { connectRedis } from "./redis.ts";
import type { Workers } from "./worker-pool.ts";

/** Under this name the jobs of all batches wait in a Redis. */
export const QUEUE = "tradebrief";

/** What a job that failed leaves as its reason: a problem for the user, or what went wrong in the program. */
export interface Failure {
  readonly problem?: Problem | undefined;
  readonly message: string;
}

interface Pending<Job, Result> {
  readonly job: Job;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

const DAY = 86_400;
const SWEEP = 2_000;
/** A job is tried again when its worker was killed, refused it, or met a fault of its own. */
const OPTIONS: JobsOptions = {
  attempts: 5,
  backoff: { type: "exponential", delay: 1_000 },
  removeOnComplete: { age: DAY },
  removeOnFail: { age: DAY },
};

/**
 * Hands jobs to workers on other machines through a queue in Redis, each once under its own name, however often it is asked
 * for. What the queue forgot, since its server lost it, is handed over again.
 */
export async function openQueue<Job extends object, Result>(
  address: string,
  idOf: (job: Job) => string,
): Promise<Workers<Job, Result>> {
  const connection = await connectRedis(address);
  const { Queue, QueueEvents } = await import("bullmq");
  const queue: Queue = new Queue(QUEUE, { connection });
  const events = new QueueEvents(QUEUE, { connection: connection.duplicate() });
  queue.on("error", () => undefined);
  events.on("error", () => undefined);
  const pending = new Map<string, Pending<Job, Result>>();
  const settle = async (id: string) => {
    const waiting = pending.get(id);
    if (!waiting) return;
    const entry = (await queue.getJob(id)) as Entry<Job, Result> | undefined;
    const state = entry && (await entry.getState());
    if (state === "completed" || state === "failed") pending.delete(id);
    if (state === "completed") waiting.resolve(entry!.returnvalue);
    else if (state === "failed") waiting.reject(errorOf(entry!.failedReason));
    else if (!entry || state === "unknown") await queue.add(QUEUE, waiting.job, { ...OPTIONS, jobId: id });
  };
  const now = (id: string) => void settle(id).catch(() => undefined);
  events.on("completed", ({ jobId }) => now(jobId));
  events.on("failed", ({ jobId }) => now(jobId));
  // An event may be missed while the server is away, and a server may come back without what it held.
  const sweep = setInterval(() => [...pending.keys()].forEach(now), SWEEP);
  return {
    do: async (job) => {
      const id = idOf(job);
      await forget(queue, id);
      const result = new Promise<Result>((resolve, reject) => pending.set(id, { job, resolve, reject }));
      await queue.add(QUEUE, job, { ...OPTIONS, jobId: id });
      return result;
    },
    close: async () => {
      clearInterval(sweep);
      await Promise.all([queue.close(), events.close()]).catch(() => undefined);
      connection.disconnect();
    },
  };
}

/** What became of an earlier asking for the same is forgotten; what still waits or is being done goes on. */
async function forget(queue: Queue, id: string): Promise<void> {
  const before = await queue.getJob(id);
  if (before && ["completed", "failed"].includes(await before.getState())) await before.remove().catch(() => undefined);
}

function errorOf(reason: string): Error {
  try {
    const { problem, message } = JSON.parse(reason) as Failure;
    return problem ? new BriefingError(problem) : new Error(message);
  } catch {
    return new Error(reason);
  }
}
