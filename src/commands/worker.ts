import { availableParallelism } from "../io/cores.ts";
import { openPool } from "../io/print-pool.ts";
import { serveQueue } from "../io/queue-worker.ts";
import { openWorkers } from "../io/worker-pool.ts";
import { dataFolder } from "./data-folder.ts";
import type { Done, Job } from "./do-job.ts";

/** What `tradebrief worker` was asked for. */
export interface WorkerAsked {
  readonly queue: string;
  readonly data?: string | undefined;
  readonly out?: string | undefined;
  readonly jobs?: number | undefined;
  readonly tabs: number;
  readonly browser?: string | undefined;
  readonly deadline: number;
  readonly json: boolean;
}

/** Makes the editions that batches put into a queue, on this machine's own copy of the data, until it is told to stop; then it finishes what is in hand. Returns the exit code. */
export async function worker(asked: WorkerAsked): Promise<number> {
  const { queue, out, tabs, deadline, browser } = asked;
  const data = dataFolder(asked);
  const printer = openPool({ tabs, deadline: deadline * 1000, ...(browser === undefined ? {} : { path: browser }) });
  const count = asked.jobs ?? availableParallelism();
  const workers = openWorkers<Job, Done>(count, printer);
  try {
    const own = (job: Job): Job => ({ ...job, data, store: out ?? job.store });
    const served = await serveQueue<Job, Done>(queue, (job) => workers.do(own(job)), {
      atOnce: count * 2,
      tell: (place, outcome) => say(asked, place, outcome),
    });
    say(asked, "the queue", "ready");
    await stopped();
    await served.close();
    return 0;
  } finally {
    await Promise.all([workers.close(), printer.close()]);
  }
}

function say({ json }: WorkerAsked, place: string, outcome: string): void {
  if (json) process.stdout.write(`${JSON.stringify({ place, outcome })}\n`);
  else process.stderr.write(`${outcome}  ${place}\n`);
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
