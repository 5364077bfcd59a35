import { resolve } from "node:path";
import { fromSubscribersCsv } from "../deliver/subscribers-csv.ts";
import { availableParallelism } from "../io/cores.ts";
import { interruption } from "../io/interrupt.ts";
import { CACHE_SETTING } from "../io/kept-on-disk.ts";
import { openPool } from "../io/print-pool.ts";
import { economiesIn } from "../io/read-data.ts";
import { readList } from "../io/read-list.ts";
import { folderStore } from "../io/store.ts";
import { openWorkers } from "../io/worker-pool.ts";
import { type BatchList, fromBatchYaml } from "../loaders/batch-yaml.ts";
import { BriefingError, inWords, raise } from "../problems.ts";
import { planBatch, readersFrom } from "./batch-plan.ts";
import { batchProgress } from "./batch-progress.ts";
import { type Done, fromOf, type Job, type Outcome } from "./do-job.ts";
import { dataFolder } from "./request.ts";

/** What `tradebrief batch` was asked for. */
export interface BatchAsked {
  readonly list: string;
  readonly data?: string | undefined;
  readonly out: string;
  readonly shard?: string | undefined;
  readonly jobs?: number | undefined;
  readonly tabs: number;
  readonly browser?: string | undefined;
  readonly cache: boolean;
  readonly stop: boolean;
  readonly deadline: number;
  readonly json: boolean;
}

/** Makes every edition of a list, each read back and proved; returns 1 when some failed or the batch was stopped before its end. */
export async function batch(asked: BatchAsked): Promise<number> {
  if (!asked.cache) process.env[CACHE_SETTING] = "off";
  const jobs = inShard(planBatch(listOf(asked), dataFolder(asked), resolve(asked.out)), asked.shard);
  const waiting = asked.cache ? await changed(jobs) : jobs;
  const tell = batchProgress(asked.json, jobs.length, jobs.length - waiting.length);
  const stop = interruption();
  const outcomes = waiting.length > 0 ? await run(waiting, asked, stop.asked, tell.one) : [];
  stop.forget();
  return tell.end(outcomes, waiting.length - outcomes.length);
}

/** The jobs whose editions do not stand there already, made from these very things. */
async function changed(jobs: readonly Job[]): Promise<Job[]> {
  const found = await Promise.all(
    jobs.map(async (job) => ((await folderStore(job.store).record(job.place))?.from === fromOf(job) ? [] : [job])),
  );
  return found.flat();
}

async function run(
  jobs: readonly Job[],
  asked: BatchAsked,
  interrupted: () => boolean,
  tell: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const prints = jobs.some((job) => job.formats.includes("pdf"));
  const path = asked.browser === undefined ? {} : { path: asked.browser };
  const printer = prints ? openPool({ tabs: asked.tabs, deadline: asked.deadline * 1000, ...path }) : null;
  const count = Math.min(asked.jobs ?? availableParallelism(), jobs.length);
  const workers = openWorkers<Job, Done>(count, printer);
  const outcomes: Outcome[] = [];
  let next = 0;
  const goOn = () =>
    next < jobs.length && !interrupted() && !(asked.stop && outcomes.some(({ outcome }) => outcome === "failed"));
  // Jobs are handed out as they are taken: a stop leaves only those in hand to be finished.
  const take = async () => {
    while (goOn()) {
      const job = jobs[next++]!;
      const outcome = await workers.do(job).then((done) => ({ place: job.place, ...done }), failed(job));
      outcomes.push(outcome);
      tell(outcome);
    }
  };
  try {
    await Promise.all(Array.from({ length: count * 2 }, take));
    return outcomes;
  } finally {
    await Promise.all([workers.close(), printer?.close()]);
  }
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

function listOf({ list, data }: BatchAsked): BatchList {
  const text = readList(list);
  if (!list.endsWith(".csv")) return fromBatchYaml(text, list);
  const subscribers = fromSubscribersCsv(text, list, { economies: economiesIn(dataFolder({ data })) });
  return { ...fromBatchYaml("{}", list), readers: readersFrom(subscribers) };
}

function inShard(jobs: readonly Job[], shard: string | undefined): readonly Job[] {
  if (shard === undefined) return jobs;
  const [, index, count] = /^(\d+)\/(\d+)$/.exec(shard) ?? [];
  const [own, all] = [Number(index), Number(count)];
  if (!(own >= 1 && own <= all))
    raise({
      kind: "delivery-refused",
      what: `"${shard}" is no part of a batch.`,
      remedy: "Write --shard as 1/4, 2/4 and so on.",
    });
  return jobs.filter((_, at) => at % all === own - 1);
}
