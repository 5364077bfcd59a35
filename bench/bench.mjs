// `npm run bench`: one table, each line a ratio of two things measured in this run, alternating. docs/performance.md explains it.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { bareRate, workersRate } from "./fleet.mjs";
import { heldBetween, longBatch } from "./long.mjs";
import { median, run } from "./run.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const HERE = join(ROOT, "bench");
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    editions: { type: "string", default: "200" },
    tailored: { type: "string", default: "1000" },
    only: { type: "string", default: "cold,html,warm,answers,batch,tailored,unchanged,jsreport" },
  },
});
const RUNS = Number(values.runs);
const wants = (name) => values.only.split(",").includes(name);
const work = mkdtempSync(join(tmpdir(), "tradebrief-bench-"));
const CLI = join(ROOT, "bin/tradebrief.mjs");
const OFF = { TRADEBRIEF_CACHE: "off" };
const KEPT = { TRADEBRIEF_CACHE: join(work, "kept") };
const month = ["china", "2025-11"];
const rows = [];

/** Each of some things, in turn, so many times; the median of milliseconds and the most memory of each. */
async function alternate(things, times = RUNS) {
  const found = Object.fromEntries(Object.keys(things).map((name) => [name, []]));
  for (let turn = 0; turn < times; turn++)
    for (const [name, thing] of Object.entries(things)) found[name].push(await thing());
  return Object.fromEntries(
    Object.entries(found).map(([name, results]) => [
      name,
      {
        milliseconds: median(results.map((one) => one.each ?? one.milliseconds)),
        memory: Math.max(...results.map(({ memory }) => memory)),
      },
    ]),
  );
}

function row(what, against, ours, theirs, target, size = "") {
  const ratio = ours.milliseconds / theirs.milliseconds;
  const cells = [what, seconds(ours), against, seconds(theirs), shown(ratio), target, mb(ours), mb(theirs), size];
  rows.push(cells);
  console.error(`${what} / ${against}: ${shown(ratio)}`);
}

const shown = (ratio) => ratio.toFixed(ratio < 0.1 ? 3 : 2);
const seconds = ({ milliseconds }) => `${(milliseconds / 1000).toFixed(3)} s`;
const mb = ({ memory }) => (memory > 0 ? `${memory.toFixed(0)} MB` : "–");
const each = (result) => ({ ...JSON.parse(result.said), memory: result.memory });

function sizeOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return `${(bytes / 1000).toFixed(0)} kB`;
}

/** A batch from an empty folder: milliseconds an edition. Editions that fail are counted out, and said. */
async function batch(name, list, out, env = KEPT) {
  const path = join(work, `${name}.yaml`);
  writeFileSync(path, list);
  const result = await run([CLI, "batch", path, "--out", out, "--json"], env);
  const end = JSON.parse(result.said.trim().split("\n").at(-1));
  if (end.failed > 0) console.error(`${name}: ${end.failed} of ${end.all} failed`);
  return { ...result, each: result.milliseconds / Math.max(1, end.made + end.same), count: end.made + end.same };
}

function installJsreport() {
  const folder = join(ROOT, ".cache/bench-jsreport");
  if (!existsSync(join(folder, "node_modules/@jsreport/jsreport-chrome-pdf"))) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
    const packages = ["@jsreport/jsreport-core@4", "@jsreport/jsreport-chrome-pdf@4", "puppeteer@24"];
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", ...packages], {
      cwd: folder,
      stdio: "ignore",
    });
  }
  return folder;
}

async function main() {
  const doctor = JSON.parse((await run([CLI, "doctor", "--json"])).said);
  const browser = JSON.stringify(doctor).match(/(?:installed|bundled|setting): ([^"]+?)"/)[1];
  const env = { BENCH_BROWSER: browser };
  const out = join(work, "built");
  const build = (extra, settings) => () => run([CLI, "build", ...month, "--out", out, ...extra], settings);
  await build([], KEPT)();
  const folder = join(out, ...month);
  const page = join(folder, "index.html");
  const naive = () => run([join(HERE, "naive.mjs"), folder, join(work, "naive")], env);
  const cores = availableParallelism();
  const bare = (count) => async () => each(await run([join(HERE, "bare.mjs"), page, String(count), "2"], env));
  const single = {
    ...(wants("cold") ? { cold: build([], OFF) } : {}),
    ...(wants("html") ? { html: build(["--format", "html"], OFF) } : {}),
    ...(wants("warm") ? { warm: build([], KEPT) } : {}),
  };
  if (Object.keys(single).length > 0) {
    const found = await alternate({ ...single, naive });
    const size = sizeOf(folder);
    if (found.cold) row("cold build, HTML and PDF, proved", "naive script", found.cold, found.naive, "≤ 0.40", size);
    if (found.html) row("cold build, HTML, proved", "naive script", found.html, found.naive, "≤ 0.20", size);
    if (found.warm) row("warm build, HTML and PDF, proved", "naive script", found.warm, found.naive, "", size);
  }
  if (wants("answers")) {
    const answers = {
      list: () => run([CLI, "list"], KEPT),
      explain: () => run([CLI, "explain", ...month, "streak:exports.partner.USA"], KEPT),
      node: () => run(["-e", "0"]),
    };
    await answers.list();
    await answers.explain();
    const found = await alternate(answers);
    row("list", "node -e 0", found.list, found.node, "≤ 0.25 s");
    row("explain", "node -e 0", found.explain, found.node, "≤ 0.25 s");
  }
  await batches(bare, cores);
  if (wants("fleet")) await fleet(page, env);
  if (wants("long")) await long();
  if (wants("jsreport")) {
    const installed = installJsreport();
    const theirs = async () =>
      each(await run([join(HERE, "jsreport.mjs"), installed, page, "20", join(work, "jsreport.pdf")], env));
    const found = await alternate({ theirs, bare: bare(20) });
    row(
      "jsreport, an edition, unproved",
      "bare print",
      found.theirs,
      found.bare,
      "",
      sizeOf(work) && `${(statSync(join(work, "jsreport.pdf")).size / 1000).toFixed(0)} kB`,
    );
  }
}

/** Twice as many tailored editions as --tailored says, beside a quarter of them, once each since it is long. */
async function long() {
  const most = 2 * Number(values.tailored);
  const setting = { cli: CLI, work, env: KEPT };
  const quarter = await longBatch("quarter", readers(most / 4), setting);
  const { milliseconds, looks } = await longBatch("long", readers(most), setting);
  const first = heldBetween(looks, most * 0.075, most * 0.125);
  const last = heldBetween(looks, most * 0.925, most);
  const time = (one) => ({ milliseconds: one, memory: 0 });
  row(`${most} editions`, `${most / 4}`, time(milliseconds), time(quarter.milliseconds), "≤ 4.2");
  const cells = [
    `memory after ${most} editions`,
    `${last.toFixed(0)} MB`,
    `after ${most / 10}`,
    `${first.toFixed(0)} MB`,
  ];
  rows.push([...cells, (last / first).toFixed(2), "≤ 1.10", "–", "–", ""]);
}

/** What a second worker process adds, beside what a second bare printing process adds: the limit of the machine. */
async function fleet(page, env) {
  const editions = Number(values.editions);
  const lists = { list: readers(editions), warm: "economies: [china]\nmonths: 2025-09..2025-11\n" };
  const setting = { cli: CLI, work, env: KEPT, ...lists };
  const prints = { bare: join(HERE, "bare.mjs"), page, pages: 20, env };
  const found = await alternate(
    {
      one: () => workersRate(1, setting),
      two: () => workersRate(2, setting),
      oneBare: () => bareRate(1, prints),
      twoBare: () => bareRate(2, prints),
    },
    Math.min(RUNS, 3),
  );
  row("one worker process, an edition", "two on the same queue", found.one, found.two, "≥ 1.80");
  row("one bare printing process, a page", "two at once", found.oneBare, found.twoBare, "(the limit)");
}

const distinct = (count) => {
  const years = Math.ceil(count / 2 / 11.5);
  return `economies: [china, united-states]\nmonths: ${2025 - years}-01..2024-12\n`;
};
const readers = (count) =>
  `economies: [china]\nmonths: 2025-11\nreaders:\n${Array.from(
    { length: count },
    (_, index) =>
      `  - { name: reader-${index}, partners: [${PARTNERS[index % PARTNERS.length]}, ${PARTNERS[(index * 7 + 3) % PARTNERS.length]}], sections: [${SECTIONS[Math.floor(index / 20) % SECTIONS.length]}] }`,
  ).join("\n")}\n`;
const PARTNERS = ["USA", "ASEAN", "EU", "JPN", "KOR", "VNM", "AFRICA", "LATAM", "RUS", "IND", "BRA"];
const SECTIONS = ["balance", "imports", "exports", "partners", "goods"];

async function batches(bare, cores) {
  const fresh = (name) => {
    const folder = join(work, name);
    rmSync(folder, { recursive: true, force: true });
    return folder;
  };
  const editions = Number(values.editions);
  const lists = {
    batch: ["200 distinct", distinct(editions), "≤ 2.50"],
    tailored: ["tailored", readers(Number(values.tailored)), "≤ 1.67"],
  };
  for (const [name, [, list, target]] of Object.entries(lists)) {
    if (!wants(name)) continue;
    // Batches are long: as many as fit the patience for five single builds, but at least three.
    const found = await alternate({ ours: () => batch(name, list, fresh(name)), bare: bare(40) }, Math.min(RUNS, 3));
    const count = readdirSync(join(work, name), { recursive: true }).filter((path) =>
      path.endsWith("edition.json"),
    ).length;
    row(
      `batch of ${count} ${name === "batch" ? "distinct" : "tailored"} editions on ${cores} cores, each`,
      "bare print",
      found.ours,
      found.bare,
      target,
    );
  }
  if (wants("unchanged")) {
    const folder = fresh("unchanged");
    const made = await batch("unchanged", distinct(editions), folder);
    const again = await alternate({ ours: () => batch("unchanged", distinct(editions), folder) });
    row(
      `batch of ${made.count} with nothing changed, each`,
      "making them",
      again.ours,
      { milliseconds: made.each, memory: made.memory },
      "≤ 0.02",
    );
  }
}

try {
  await main();
  const head = ["what", "median", "against", "median", "ratio", "target", "memory", "theirs", "size"];
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => String(cells[column]).length)));
  for (const cells of [head, ...rows])
    console.log(cells.map((cell, column) => String(cell).padEnd(widths[column])).join("  "));
} finally {
  rmSync(work, { recursive: true, force: true });
}
