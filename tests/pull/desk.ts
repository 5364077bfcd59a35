import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { pullLocked } from "../../src/commands/pull.ts";
import type { PullAsked } from "../../src/commands/pull-wishes.ts";
import { sha256 } from "../../src/io/sha256.ts";
import { BriefingError, inWords } from "../../src/problems.ts";
import { type Changes, dataFolder, TWO_YEARS } from "../given/data-folder.ts";

const MAPPING = `title: the tolls' table
reporter: { is: RUR }
partner: { column: partner, words: { all: WLD, Norland: NOR, Eastmark: EAS, Western Isles: WES, Ostrova: OST } }
product: { is: TOTAL }
flow: { column: flow, words: { out: exports, in: imports } }
measure: { is: level }
unit: { is: RUC billion }
adjustment: { is: unadjusted }
period: { column: month }
value: { column: value }
absent: { ".": not-available, NA: not-available, ":": not-available }
`;

/** The desk of the invented economy, with its office at an address; `keys` are lines of the source's declaration. */
export function desk(url: string, keys = "", changes: Changes = {}, declared = (text: string) => text) {
  const folder = dataFolder({
    "economy.yaml": (text) => text.replace("Europe/Strelsau", "UTC"),
    "mappings/tolls.yaml": MAPPING,
    "sources.yaml": declared(`sources:
  tolls:
    title: Royal Office of Tolls
    trust: A
    format: csv
    mapping: tolls
    url: "${url}/table.csv"
    every: 0
    limits: { megabytes: 2, seconds: 2, patience: 6, attempts: 3, pause: 0.05 }
${keys}`),
    ...changes,
  });
  return { ...folder, economy: join(folder.data, "ruritania") };
}

/** The office's table with every month held, and January 2026, which is new; lines may be changed. */
export function table(change: (lines: string[]) => string[] = (lines) => lines): string {
  const rows = [...TWO_YEARS.split("\n").slice(1), "2026-01 104.5 71.25 24 34 10 9"];
  const lines = rows.flatMap((row) => {
    const [month, ...values] = row.split(" ");
    const names = ["all,out", "all,in", "Norland,out", "Eastmark,out", "Western Isles,out", "Ostrova,out"];
    return names.map((name, at) => `${month},${name},${values[at]}`);
  });
  return `${["month,partner,flow,value", ...change(lines)].join("\n")}\n`;
}

/** Pulls in this process; gives what came of it, or the two lines of the problem, with everything that was said meanwhile. */
export async function pull(data: string, more: Partial<PullAsked> = {}) {
  const said: string[] = [];
  const listen = vi.spyOn(process.stderr, "write").mockImplementation((text) => said.push(String(text)) > 0);
  try {
    const pulled = await pullLocked({ economy: "ruritania", data, day: "2026-02-10", json: false, ...more });
    return { pulled, problem: null, said: said.join("") };
  } catch (error) {
    if (!(error instanceof BriefingError)) throw error;
    return { pulled: null, problem: inWords(error.problem), said: said.join("") };
  } finally {
    listen.mockRestore();
  }
}

/** Starts `tradebrief pull` in a process of its own. */
export function pulling(data: string, economy = "ruritania", args: readonly string[] = ["--day", "2026-02-10"]) {
  const child = spawn(process.execPath, ["bin/tradebrief.mjs", "pull", economy, "--data", data, ...args]);
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const done = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, out, err })),
  );
  return { child, done };
}

/** Every file below a folder with the hash of its bytes, but for locks and the raw answers. */
export function stateOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/]answers[\\/]/.test(path));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length + 1), sha256(readFileSync(path))]));
}
