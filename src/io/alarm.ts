import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { addressFault } from "../deliver/address.ts";
import { BriefingError, inWords } from "../problems.ts";
import { alarmMail } from "./alarm-mail.ts";
import { withoutSecrets } from "./without-secrets.ts";
import { writeText } from "./write-folder.ts";

const DEADLINE = 10_000;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Tells the operator of a failure in one line, with details in a line each below it, by the webhook in TRADEBRIEF_ALERT_URL and by mail to TRADEBRIEF_ALERT_MAIL, where they are set.
 * Returns why one of them did not get through, in words that hold no secret; empty when all is well. It never throws.
 */
export async function alarm(
  text: string,
  env: Environment = process.env,
  details: readonly string[] = [],
): Promise<string> {
  const told = wholeText(text, details, env);
  const ways = [byHook(told, env.TRADEBRIEF_ALERT_URL), byMail(told, env.TRADEBRIEF_ALERT_MAIL, env)];
  const faults = (await Promise.allSettled(ways)).flatMap((way) =>
    way.status === "rejected" ? [reasonOf(way.reason)] : [],
  );
  return withoutSecrets(faults.join("; "), env);
}

/** The same once for each failure: what stands in that file has been told, and is told again only when it changes or `calm` was called. */
export async function alarmOnce(
  path: string,
  text: string,
  env: Environment = process.env,
  details: readonly string[] = [],
): Promise<string> {
  const told = wholeText(text, details, env);
  if (existsSync(path) && sameFailure(readFileSync(path, "utf8"), `${told}\n`)) return "";
  const fault = await alarm(text, env, details);
  if (fault !== "") return fault;
  mkdirSync(dirname(path), { recursive: true });
  writeText(path, `${told}\n`);
  return "";
}

function wholeText(text: string, details: readonly string[], env: Environment): string {
  return [text, ...details].map((line) => withoutSecrets(line.replace(/\s+/g, " ").trim(), env)).join("\n");
}

// The hour that a failure names goes on; it is the same failure.
function sameFailure(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replace(/\d+/g, "0"));
  return a === b;
}

/** Forgets what has been told: the failure is over. */
export function calm(path: string): void {
  rmSync(path, { force: true });
}

async function byHook(text: string, url: string | undefined): Promise<void> {
  if (!url) return;
  const headers = { "content-type": "application/json" };
  const body = JSON.stringify({ text });
  const answer = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(DEADLINE) });
  if (!answer.ok) throw new Error(`the webhook in TRADEBRIEF_ALERT_URL answers ${answer.status}`);
}

async function byMail(text: string, to: string | undefined, env: Environment): Promise<void> {
  if (!to) return;
  const fault = addressFault(to);
  if (fault !== null) throw new Error(`TRADEBRIEF_ALERT_MAIL is no address: ${fault}`);
  await alarmMail(text, to, env);
}

function reasonOf(error: unknown): string {
  if (error instanceof BriefingError) return inWords(error.problem).what;
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}
