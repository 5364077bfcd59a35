import { resolve } from "node:path";
import { fromSubscribersCsv } from "../deliver/subscribers-csv.ts";
import { interruption } from "../io/interrupt.ts";
import { CACHE_SETTING } from "../io/kept-on-disk.ts";
import { economiesIn } from "../io/read-data.ts";
import { readList } from "../io/read-list.ts";
import { isBucket, storeAt } from "../io/store.ts";
import { type BatchList, fromBatchYaml } from "../loaders/batch-yaml.ts";
import { raise } from "../problems.ts";
import { planBatch, readersFrom } from "./batch-plan.ts";
import { batchProgress } from "./batch-progress.ts";
import { dataFolder } from "./data-folder.ts";
import { fromOf, type Job } from "./do-job.ts";
import { runBatch } from "./run-batch.ts";

/** What `tradebrief batch` was asked for. */
export interface BatchAsked {
  readonly list: string;
  readonly data?: string | undefined;
  readonly out: string;
  readonly shard?: string | undefined;
  readonly queue?: string | undefined;
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
  const jobs = inShard(planBatch(listOf(asked), dataFolder(asked), placeFor(asked.out)), asked.shard);
  const waiting = asked.cache ? await changed(jobs) : jobs;
  const tell = batchProgress(asked.json, jobs.length, jobs.length - waiting.length);
  const stop = interruption();
  const outcomes =
    waiting.length > 0 ? await runBatch(waiting, asked, { interrupted: stop.asked, tell: tell.one }) : [];
  stop.forget();
  return tell.end(outcomes, waiting.length - outcomes.length);
}

const AT_ONCE = 64;

/** The jobs whose editions do not stand there already, made from these very things. */
async function changed(jobs: readonly Job[]): Promise<Job[]> {
  const found: Job[] = [];
  // A few at a time: a bucket is asked for each.
  for (let at = 0; at < jobs.length; at += AT_ONCE) {
    const some = jobs.slice(at, at + AT_ONCE);
    const records = await Promise.all(some.map((job) => storeAt(job.store).record(job.place)));
    found.push(...some.filter((job, index) => records[index]?.from !== fromOf(job)));
  }
  return found;
}

function placeFor(out: string): string {
  return isBucket(out) ? out : resolve(out);
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
      kind: "batch-refused",
      what: `"${shard}" is no part of a batch.`,
      remedy: "Write --shard as 1/4, 2/4 and so on.",
    });
  return jobs.filter((_, at) => at % all === own - 1);
}
