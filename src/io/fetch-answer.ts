import { setTimeout as pause } from "node:timers/promises";
import { refusePull } from "../loaders/sources/refuse-pull.ts";
import type { Source } from "../loaders/sources/source-yaml.ts";
import { now } from "./clock.ts";
import { type Answer, getOnce, type Validators } from "./get-once.ts";
import { Passing } from "./passing.ts";
import type { Progress } from "./progress.ts";

/** A question as it goes out: the address with its key, the address as it may be shown, and what is known of an earlier answer. */
export interface Asking {
  readonly url: string;
  readonly shown: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly known: Validators;
  /** Counts a call that is about to be made, or stops when it may not be. */
  spend(): void;
}

const last = new Map<string, number>();

/**
 * The answer to one question, with as many tries as the source's limits allow: pauses grow twofold with some chance in them, and one that the
 * source asks for is kept. What cannot pass, or does not within the source's patience, is a problem.
 */
export async function fetchAnswer(source: Source, asking: Asking, tell: Progress): Promise<Answer> {
  const { attempts, patience } = source.limits;
  const deadline = now() + patience * 1000;
  const host = new URL(asking.url).host;
  for (let attempt = 1; ; attempt++) {
    await keepDistance(host, source.every, deadline);
    try {
      return await getOnce(source, asking, deadline);
    } catch (error) {
      if (!(error instanceof Passing)) throw error;
      const wait = error.retryAfter ?? backoff(source, attempt);
      if (attempt >= attempts || now() + wait >= deadline) giveUp(source, host, error, attempt, wait);
      tell(`${source.id}: ${error.message}; trying again in ${Math.ceil(wait / 1000)} s`);
      await pause(wait);
    }
  }
}

function backoff({ limits }: Source, attempt: number): number {
  const most = limits.pause * 1000 * 2 ** (attempt - 1);
  return most / 2 + (Math.random() * most) / 2;
}

function giveUp({ id }: Source, host: string, error: Passing, attempt: number, wait: number): never {
  const tries = attempt === 1 ? "once" : `${attempt} times`;
  const remedy =
    error.retryAfter === null
      ? "Nothing was changed; run the same command again later."
      : `Nothing was changed; run the same command again in ${Math.ceil(wait / 1000)} seconds.`;
  return refusePull(`${id}: ${host} was asked ${tries} and ${error.message}.`, remedy, error);
}

/** Waits until the source may be called again. */
async function keepDistance(host: string, every: number, deadline: number): Promise<void> {
  const next = Math.min((last.get(host) ?? 0) + every * 1000, deadline);
  const wait = next - now();
  if (wait > 0) await pause(wait);
  last.set(host, now());
}
