import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Loaded from node_modules when they are needed: they read files of their own, or are slow to load. */
const LEFT_OUT = [
  "puppeteer",
  "@resvg/resvg-js",
  "@sparticuz/chromium",
  "pdfjs-dist",
  "fontkit",
  "undici",
  "@fontsource/*",
  "yargs",
  "@duckdb/node-api",
  "pg",
  "bullmq",
  "ioredis",
];

/** CommonJS packages inside the bundle ask for Node's own modules through `require`. */
const REQUIRE =
  'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);';

/** What is no chunk: the marks of the sources, and the folder of what was made beforehand. */
const KEPT = new Set(["fingerprint", "glance", "shipped"]);

const HOUR = 3_600_000;

/** Makes dist/cli.js from src/ unless it was made from these very sources; returns what and remedy, or null when all is well. */
export async function bundle(root = ROOT) {
  const sources = sourcesOf(root);
  const whole = existsSync(`${root}dist/cli.js`);
  const glance = glanceAt(root, sources);
  if (whole && read(`${root}dist/glance`) === glance) return null;
  try {
    const fingerprint = fingerprintOf(root, sources);
    if (!whole || read(`${root}dist/fingerprint`) !== fingerprint) await write(root, fingerprint);
    put(`${root}dist/glance`, glance);
    return null;
  } catch (error) {
    return {
      what: `src/ cannot be bundled into dist/: ${reason(error)}.`,
      remedy: "Mend the sources (`npx tsc` shows more), and see that dist/ is writable.",
    };
  }
}

/** The first complaint of esbuild with its place, or what the disk said. */
function reason({ errors, message }) {
  const [first] = errors ?? [];
  if (first === undefined) return message;
  const { file, line, column } = first.location ?? { file: "src/cli.ts", line: 1, column: 0 };
  return `${file}:${line}:${column + 1}: ${first.text.replace(/\.$/, "")}`;
}

/** Everything that goes into the bundle, by name. */
function sourcesOf(root) {
  const entries = readdirSync(`${root}src`, { recursive: true, withFileTypes: true });
  const sources = entries
    .filter((entry) => entry.isFile() && /\.(ts|json)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length));
  return [...sources.sort(), "package.json", "package-lock.json", "scripts/bundle.mjs"];
}

/** Size and time of every source: as long as none of them differs, the sources are not read. */
function glanceAt(root, files) {
  return files
    .map((file) => {
      const { size, mtimeMs } = statSync(`${root}${file}`, { throwIfNoEntry: false }) ?? {};
      return `${file} ${size} ${mtimeMs}`;
    })
    .join("\n");
}

/** One hash over everything that goes into the bundle, by name and content. */
function fingerprintOf(root, files) {
  const hash = createHash("sha256");
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(read(`${root}${file}`) ?? "")
      .update("\0");
  return hash.digest("hex");
}

/** Bundles in memory and renames into place, the entry last, so that another process never meets half a bundle. */
async function write(root, fingerprint) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli.ts", "src/worker.ts", "src/ship.ts"],
    outdir: "dist",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20.19",
    external: LEFT_OUT,
    banner: { js: REQUIRE },
    logLevel: "silent",
  });
  mkdirSync(`${root}dist`, { recursive: true });
  const ordered = outputFiles.toSorted((a, b) => isEntry(a.path) - isEntry(b.path));
  for (const { path, contents } of ordered) put(path, contents);
  await import(pathToFileURL(`${root}dist/ship.js`).href).then(({ shipAll }) => shipAll());
  put(`${root}dist/fingerprint`, fingerprint);
  sweep(`${root}dist/`, new Set(ordered.map(({ path }) => basename(path))));
}

function isEntry(path) {
  return Number(basename(path) === "cli.js");
}

function put(path, contents) {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, contents);
  renameSync(aside, path);
}

/** Removes the chunks of earlier bundles, but not those that a command still running may yet load. */
function sweep(folder, current) {
  for (const name of readdirSync(folder)) {
    const old = statSync(folder + name, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (!KEPT.has(name) && !current.has(name) && old < Date.now() - HOUR) rmSync(folder + name, { force: true });
  }
}

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** Puts the command where `npx tradebrief` looks first; npx finds it without, only more slowly. */
function link(root) {
  const target = `${root}node_modules/.bin/tradebrief`;
  try {
    if (process.platform !== "win32" && !existsSync(target)) symlinkSync("../../bin/tradebrief.mjs", target);
  } catch {
    // Not ours to insist on: a read-only or absent node_modules is no reason to fail an install.
  }
}

/** As `prepare` it never fails an install: what is missing is made, or complained of, on the first run. */
async function main() {
  const preparing = process.env.npm_lifecycle_event === "prepare";
  if (preparing) link(ROOT);
  // For a package: no chunk of an earlier bundle may go with it.
  if (process.env.npm_lifecycle_event === "prepack") rmSync(`${ROOT}dist`, { recursive: true, force: true });
  const stopped = existsSync(`${ROOT}src/cli.ts`) ? await bundle() : null;
  if (stopped === null || preparing) return;
  console.error(`${stopped.what}\n${stopped.remedy}`);
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main();
