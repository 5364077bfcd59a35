import { availableParallelism } from "../io/cores.ts";
import { openPool } from "../io/print-pool.ts";
import { openQueue } from "../io/queue.ts";
import { sha256 } from "../io/sha256.ts";
import { openWorkers, type Workers } from "../io/worker-pool.ts";
import { BriefingError, inWords } from "../problems.ts";
import type { BatchAsked } from "./batch.ts";
import { type Done, fromOf, type Job, type Outcome } from "./do-job.ts";

/** Whether somebody has asked to stop, and who is told of each edition. */
interface Watch {
  readonly interrupted: () => boolean;
  readonly tell: (outcome: Outcome) => void;
}

/** Who does the jobs, and how many they are given at once. */
interface Hands {
  readonly workers: Workers<Job, Done>;
  readonly atOnce: number;
  close(): Promise<void>;
}

/** Through a queue as many are on their way as keep some dozens of workers busy, and no more, so that a stop leaves few. */
const ON_THEIR_WAY = 200;

/** Makes the editions of these jobs, here or through a queue; after a stop those in hand are finished and the rest is left. */
export async function runBatch(
  jobs: readonly Job[],
  asked: BatchAsked,
  { interrupted, tell }: Watch,
): Promise<Outcome[]> {
  const hands = asked.queue === undefined ? handsHere(jobs, asked) : await handsElsewhere(asked.queue);
  const outcomes: Outcome[] = [];
  let next = 0;
  const goOn = () =>
    next < jobs.length && !interrupted() && !(asked.stop && outcomes.some(({ outcome }) => outcome === "failed"));
  // Jobs are handed out as they are taken: a stop leaves only those in hand to be finished.
  const take = async () => {
    while (goOn()) {
      const job = jobs[next++]!;
      const outcome = await hands.workers.do(job).then((done) => ({ place: job.place, ...done }), failed(job));
      outcomes.push(outcome);
      tell(outcome);
    }
  };
  try {
    await Promise.all(Array.from({ length: hands.atOnce }, take));
    return outcomes;
  } finally {
    await hands.close();
  }
}

function handsHere(jobs: readonly Job[], { browser, tabs, deadline, jobs: threads }: BatchAsked): Hands {
  const prints = jobs.some((job) => job.formats.includes("pdf"));
  const path = browser === undefined ? {} : { path: browser };
  const printer = prints ? openPool({ tabs, deadline: deadline * 1000, ...path }) : null;
  const count = Math.min(threads ?? availableParallelism(), jobs.length);
  const workers = openWorkers<Job, Done>(count, printer);
  return {
    workers,
    atOnce: count * 2,
    close: async () => {
      await Promise.all([workers.close(), printer?.close()]);
    },
  };
}

async function handsElsewhere(queue: string): Promise<Hands> {
  const workers = await openQueue<Job, Done>(queue, idOf);
  return { workers, atOnce: ON_THEIR_WAY, close: () => workers.close() };
}

/** The same edition for the same store is one job, whoever asks for it and however often. */
function idOf(job: Job): string {
  return `edition-${sha256(`${job.store} ${fromOf(job)}`).slice(0, 40)}`;
}

function failed({ place }: Job): (error: Error) => Outcome {
  return (error) => {
    const said =
      error instanceof BriefingError
        ? inWords(error.problem)
        : { what: error.message, remedy: "This is a mistake of the program: report it with these lines." };
    return { place, outcome: "failed", because: said.what, remedy: said.remedy };
  };
}
