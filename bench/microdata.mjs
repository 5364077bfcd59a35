// How fast tens of millions of rows become the watched series, beside the bare query in the same engine, and in how much memory.
// Usage: npm run bench:microdata [-- --rows 50000000 --rounds 3]
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    rows: { type: "string", default: "50000000" },
    rounds: { type: "string", default: "3" },
    memory: { type: "string", default: "1GB" },
    keep: { type: "boolean", default: false },
  },
});
const rows = Number(values.rows);
const folder = join(tmpdir(), "tradebrief-bench");
const file = join(folder, `rows-${rows}.csv.gz`);
const mapping = join(folder, "mapping.yaml");
mkdirSync(folder, { recursive: true });

// Prime strides spread the rows evenly over months, flows, partners and goods; the same rows every time.
const SYNTHETIC = `SELECT strftime(DATE '2015-01-01' + to_months(CAST(i % 120 AS INTEGER)), '%Y-%m') AS period,
  CASE WHEN (i // 120) % 2 = 0 THEN 'X' ELSE 'M' END AS flow,
  (['FR','IT','US','CN','NL','PL','GB','AT','CH','BE','ES','CZ','JP','KR','IN','BR','TR','SE','HU','VN'])[1 + CAST((i * 7919) % 20 AS INTEGER)] AS partner,
  lpad(CAST((i * 104729) % 99000000 + 1000000 AS VARCHAR), 8, '0') AS code,
  CAST((i * 31337) % 10000000 AS DECIMAL(18,2)) / 100 AS value
  FROM range(${rows}) AS t(i)`;

const MAPPING = `title: synthetic rows
reporter: { is: DEU }
partner: { column: partner, list: iso2 }
product: { column: code }
flow: { column: flow, words: { X: exports, M: imports } }
measure: { is: level }
unit: { is: EUR }
adjustment: { is: unadjusted }
period: { column: period }
value: { column: value }
`;

const BARE = `import { DuckDBInstance } from "@duckdb/node-api";
const instance = await DuckDBInstance.create(":memory:", { memory_limit: "${values.memory}", preserve_insertion_order: "false" });
const connection = await instance.connect();
const rows = await connection.runAndReadAll(\`SELECT period, flow, partner, LEFT(code, 2) AS good, SUM(value), COUNT(*)
  FROM read_csv('${file}', header = true, delim = ',', types = {'value': 'DECIMAL(18,4)', 'code': 'VARCHAR', 'period': 'VARCHAR'})
  GROUP BY GROUPING SETS ((period, flow, partner), (period, flow, good))\`);
console.log(rows.currentRowCount);`;

await prepare();
const seconds = { bare: [], ours: [] };
let peak = 0;
for (let round = 0; round < Number(values.rounds); round++) {
  seconds.bare.push((await timed(["--input-type=module", "-e", BARE])).seconds);
  const ours = await timed([
    "bin/tradebrief.mjs",
    "aggregate",
    "germany",
    file,
    "--mapping",
    mapping,
    "--released",
    "2026-01-09",
    "--memory",
    values.memory,
    "--out",
    join(folder, "out.csv"),
  ]);
  seconds.ours.push(ours.seconds);
  peak = Math.max(peak, ours.peak);
}
const [bare, ours] = [median(seconds.bare), median(seconds.ours)];
const lines = readFileSync(join(folder, "out.csv"), "utf8").split("\n").length - 2;
console.log(
  `rows                 ${rows.toLocaleString("en-GB")} (${(statSync(file).size / 1e6).toFixed(0)} MB of gzip)`,
);
console.log(`bare DuckDB query    ${bare.toFixed(1)} s`);
console.log(`tradebrief aggregate ${ours.toFixed(1)} s, ${lines.toLocaleString("en-GB")} figures`);
console.log(`ratio                ${(ours / bare).toFixed(2)} (at most 1.3)`);
console.log(`peak memory          ${(peak / 1e9).toFixed(2)} GB (under 2)`);
if (!values.keep) rmSync(folder, { recursive: true });
process.exitCode = ours / bare <= 1.3 && peak < 2e9 ? 0 : 1;

async function prepare() {
  writeFileSync(mapping, MAPPING);
  if (existsSync(file)) return;
  process.stderr.write(`Making ${rows.toLocaleString("en-GB")} rows in ${file}\n`);
  const { DuckDBInstance } = await import("@duckdb/node-api");
  const connection = await (await DuckDBInstance.create(":memory:", { memory_limit: "1GB" })).connect();
  await connection.run(`COPY (${SYNTHETIC}) TO '${file}' (FORMAT csv, HEADER, COMPRESSION gzip)`);
  connection.closeSync();
}

/** Runs Node and gives the seconds it took and the most memory it held, in bytes. */
function timed(args) {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    let most = 0;
    const timer = setInterval(() => {
      try {
        most = Math.max(
          most,
          Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0),
        );
      } catch {
        // It has just ended.
      }
    }, 100);
    child.on("exit", (code) => {
      clearInterval(timer);
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, peak: most * 1024 });
      else fail(new Error(`${args.join(" ").slice(0, 80)} ended with ${code}`));
    });
  });
}

function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
