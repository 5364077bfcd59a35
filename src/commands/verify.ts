import { resolve } from "node:path";
import { type CheckResult, faultLine } from "../edition/check.ts";
import { progress } from "../io/progress.ts";
import { readEditionFiles } from "../io/read-edition.ts";
import { prove } from "./prove.ts";

/** What `tradebrief verify` was asked for. */
export interface VerifyAsked {
  readonly edition: string;
  readonly data?: string | undefined;
  readonly theme?: string | undefined;
  readonly json: boolean;
}

/** So many faults are told one by one. */
const TOLD = 10;

/** Proves a finished edition: reads every output back and checks it against the data; 1 when anything in it is wrong. */
export async function verify(asked: VerifyAsked): Promise<number> {
  const folder = resolve(asked.edition);
  progress(asked.json)("Reading the edition back and making it afresh");
  const files = readEditionFiles(folder);
  const results = await prove(files, folder, asked);
  const wrong = results.some((result) => result.faults.length > 0);
  const read = files.map(({ path }) => path);
  const answer = asked.json ? JSON.stringify({ folder, wrong, read, checks: results }) : report(results, read);
  process.stdout.write(`${answer}\n`);
  return wrong ? 1 : 0;
}

function report(results: readonly CheckResult[], read: readonly string[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const lines = results.map(({ name, holds, faults }) => {
    const outcome = faults.length === 0 ? "ok   " : "WRONG";
    return `${outcome}  ${name.padEnd(width)}  ${holds}${faults.length === 0 ? "" : `: ${faults.length} not so`}`;
  });
  const faults = results.flatMap((result) => result.faults);
  const more = faults.length > TOLD ? [`… and ${faults.length - TOLD} more`] : [];
  const told = faults.slice(0, TOLD).map(faultLine);
  return [`Read back: ${read.join(", ")}`, "", ...lines, ...(told.length > 0 ? ["", ...told, ...more] : [])].join("\n");
}
