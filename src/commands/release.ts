import { join, resolve } from "node:path";
import { moved, newRelease, type ReleaseState } from "../deliver/release-state.ts";
import { calm } from "../io/alarm.ts";
import { now } from "../io/clock.ts";
import { instantOf } from "../io/instant.ts";
import { isThere } from "../io/is-there.ts";
import { takeLock } from "../io/lock.ts";
import { progress } from "../io/progress.ts";
import { isCurrent, publish } from "../io/publish.ts";
import { fingerprintOf } from "../io/read-delivered.ts";
import { readRelease, writeRelease } from "../io/release-file.ts";
import { witnessClock } from "../io/witness.ts";
import { BriefingError } from "../problems.ts";
import { entryFor } from "../vocabulary/calendar.ts";
import { lastMonth } from "../vocabulary/months.ts";
import type { Paper } from "../vocabulary/theme.ts";
import type { BuildAsked } from "./build.ts";
import { economyOf } from "./data-folder.ts";
import { pullLocked } from "./pull.ts";
import { published, wanted } from "./request.ts";
import { runRelease, type Works } from "./run-release.ts";
import { deliver, type SendAsked } from "./send.ts";
import { type SiteAsked, stageSite } from "./site.ts";
import { startBuild } from "./start-build.ts";
import { alarmPath, tellOperator, wordsFor } from "./tell-operator.ts";
import { assertDue, verified } from "./verified.ts";

/** What `tradebrief release` was asked for. */
export interface ReleaseAsked extends SiteAsked, Pick<SendAsked, "subscribers" | "deliveries" | "maxBytes" | "rate"> {
  readonly economy?: string | undefined;
  readonly month?: string | undefined;
  readonly data?: string | undefined;
  readonly locale: string;
  readonly format: string;
  readonly hold: boolean;
  readonly again: boolean;
  readonly paper?: Paper | undefined;
  /** Whether what is new at the sources is fetched first. */
  readonly pull?: boolean | undefined;
  readonly browser?: string | undefined;
}

/** Brings a month as far on its way as it can go now: run it every few minutes. 0 when nothing is wrong, 1 with one line when something is. */
export async function release(asked: ReleaseAsked): Promise<number> {
  if (asked.pull) await pullFirst(asked);
  const { economy, month, instant } = await monthOf(asked);
  const path = releasePath(asked.deliveries, economy, month);
  const lock = takeLock(`${path}.lock`, `the release of ${economy}/${month}`);
  try {
    const kept = asked.again ? null : readRelease(path);
    const start = moved(kept ?? newRelease(economy, month, instant), instant);
    const { state, waits } = await runRelease(start, worksFor(asked, start, path), asked).catch((error) =>
      fail(error, path, start, asked),
    );
    calm(alarmPath(asked));
    report(state, waits, asked.json);
    return 0;
  } finally {
    lock.release();
  }
}

/** Where the state of a release is kept. */
export function releasePath(deliveries: string, economy: string, month: string): string {
  return join(resolve(deliveries), economy, `${month}.release.json`);
}

/** What is new at the sources; where it cannot be had or believed the operator learns which rows and what to do, unless another pull is at work. */
async function pullFirst(asked: ReleaseAsked): Promise<void> {
  const economy = economyOf(asked);
  try {
    await pullLocked({ ...asked, economy });
  } catch (error) {
    const isBusy = error instanceof BriefingError && error.problem.kind === "delivery-refused";
    if (!isBusy) await tellOperator(asked, `Pull for the release of ${economy} stopped`, error);
    throw error;
  }
}

async function monthOf(asked: ReleaseAsked) {
  try {
    const data = published(asked);
    const { month } = wanted(asked, data);
    const entry = entryFor(data.calendar, month)!;
    const instant = instantOf(entry.released, entry.time, data.economy.release.zone);
    return { economy: data.economy.id, month: lastMonth(month), instant };
  } catch (error) {
    await tellOperator(asked, `Release of ${asked.economy ?? "the only economy"} cannot begin`, error);
    throw error;
  }
}

function worksFor(asked: ReleaseAsked, { economy, month, instant }: ReleaseState, path: string): Works {
  const folder = join(resolve(asked.reports), economy, month);
  return {
    now,
    save: (state) => writeRelease(path, state),
    build: () => tryBuild({ ...asked, economy, month, out: asked.reports }),
    verify: async () => (await verified(folder, asked)).fingerprint,
    fingerprint: () => fingerprintOf(folder),
    stage: async () => (await stageSite(asked, Math.max(instant, now()))).folder,
    isStaged: (place) => isCurrent(resolve(asked.out), place),
    witness: () => witnessClock(),
    publish: (place) => publish(resolve(asked.out), place),
    send: () => trySend(folder, asked),
  };
}

async function tryBuild(asked: BuildAsked): Promise<boolean> {
  try {
    return (await startBuild(asked)) === 0;
  } catch (error) {
    if (error instanceof BriefingError && error.problem.kind === "month-without-figures") return false;
    throw error;
  }
}

/** The mail, where there is a list of readers; those whose server asked for patience are left for the next run. */
async function trySend(folder: string, asked: ReleaseAsked): Promise<boolean> {
  if (!isThere(asked.subscribers)) return true;
  const one = await verified(folder, asked);
  assertDue(one, asked);
  const wishes = { ...asked, correction: false, resendDoubtful: false };
  const { outcomes } = await deliver(one, wishes, progress(asked.json));
  return outcomes.every(({ standing }) => standing !== "queued");
}

async function fail(error: unknown, path: string, start: ReleaseState, asked: ReleaseAsked): Promise<never> {
  const kept = readRelease(path) ?? start;
  const failure = wordsFor(error);
  // The disk may be what failed; the operator is told all the same.
  await tellOperator(asked, `Release of ${kept.economy}/${kept.month} stopped at "${kept.step}"`, error);
  writeRelease(path, { ...kept, failure });
  throw error;
}

function report(state: ReleaseState, waits: string, json: boolean): void {
  const name = `${state.economy}/${state.month}`;
  if (json) process.stdout.write(`${JSON.stringify({ ...state, waits })}\n`);
  else
    process.stdout.write(
      waits === "" ? `${name} is released.\n` : `${name} is at "${state.step}" and waits for ${waits}.\n`,
    );
}
