import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sha256 } from "../../src/io/read-data.ts";
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
export function desk(url: string, keys = "", changes: Changes = {}) {
  const folder = dataFolder({
    "economy.yaml": (text) => text.replace("Europe/Strelsau", "UTC"),
    "mappings/tolls.yaml": MAPPING,
    "sources.yaml": `sources:
  tolls:
    title: Royal Office of Tolls
    trust: A
    format: csv
    mapping: tolls
    url: "${url}/table.csv"
    every: 0
    limits: { megabytes: 2, seconds: 2, patience: 6, attempts: 3, pause: 0.05 }
${keys}`,
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

/** Runs `tradebrief pull` in a process of its own; gives its exit code, what it said, and how long it took. */
export async function pull(
  data: string,
  args: readonly string[] = [],
  env: Record<string, string> = {},
  economy = "ruritania",
) {
  const start = performance.now();
  const all = ["bin/tradebrief.mjs", "pull", economy, "--data", data, ...args];
  const child = spawn(process.execPath, all, { env: { ...process.env, ...env } });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err, seconds: (performance.now() - start) / 1000 };
}

/** The day on which the office of the invented economy brings out January 2026. */
export const ON_THE_DAY = ["--day", "2026-02-10"];

/** Every file below a folder with the hash of its bytes, but for locks and the raw answers. */
export function stateOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/]answers[\\/]/.test(path));
  return Object.fromEntries(paths.sort().map((path) => [path.slice(folder.length + 1), sha256(readFileSync(path))]));
}
