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
import { glanceAt, isBundled } from "../bin/glance.cjs";
import { readyTemplates } from "./ready-templates.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));

/** Loaded from node_modules when they are needed: they read files of their own, or are slow to load. */
const LEFT_OUT = [
  "@resvg/resvg-js",
  "@sparticuz/chromium",
  "pdfjs-dist",
  "undici",
  "@fontsource/*",
  "@duckdb/node-api",
  "pg",
  "bullmq",
  "ioredis",
];

/** What runs an entry: bin/load.cjs, so that what V8 made of it is kept for the next time. */
const ENTRIES = {
  "cli.run.cjs": `require("../bin/load.cjs").load("cli.cjs", /^[a-z]+$/.exec(process.argv[2] ?? "")?.[0] ?? "help");\n`,
  "worker.run.cjs": 'require("../bin/load.cjs").load("worker.cjs", "work");\n',
  "printer.run.cjs": 'require("../bin/load.cjs").load("printer.cjs", "print");\n',
  "drawer.run.cjs": 'require("../bin/load.cjs").load("drawer.cjs", "draw");\n',
  "ship.run.cjs": 'module.exports = require("../bin/load.cjs").load("ship.cjs", null);\n',
};

/** A file as bin/load.cjs calls it. */
const OPENING = "(function (exports, require, module, __url, __import) {";
const CLOSING = "\n})";

/** After the name of a mended file: the file as it came. */
const WHOLE = "?whole";

/** Packages that would not do from within a script, or not soon enough, or do what is not needed. */
const MENDED = [
  // It lays out the help of each command that ends well, in case it should fail afterwards; src/cli.ts never shows it then.
  [
    /yargs\/build\/lib\/command\.js$/,
    (code) => code.replace("yargs.getInternalMethods().getUsageInstance().cacheHelpMessage();", ""),
  ],
  // It looks for a package that is not there, with an `await` that a script may not have outside a function.
  [/vega-canvas\.node\.js$/, (code) => code.replace(/await import\('canvas'\)/, "null")],
  // It looks for its messages in folders beside itself, which from here would lie outside the project.
  [
    /platform-shims.esm\.mjs$/,
    (code) =>
      code.replace(
        "fileURLToPath(import.meta.url)",
        'fileURLToPath(new URL("../node_modules/yargs/lib/platform-shims/esm.mjs", import.meta.url))',
      ),
  ],
  // The browser is started with all that it needs: no file of settings in some folder above has a say in it, and none is looked for.
  [/puppeteer\/lib\/esm\/puppeteer\/getConfiguration\.js$/, () => "export const getConfiguration = () => ({});"],
  // Nothing is downloaded: the loader of browsers is never asked, and what it would ask the network through is half of the driver.
  [
    /@puppeteer\/browsers\/lib\/esm\/httpUtil\.js$/,
    (code) => code.replace(/^import \{ ProxyAgent \}.*$/m, "class ProxyAgent {}"),
  ],
  // What is said of a wrong file is said by our own problems, and in English.
  [/zod\/v4\/locales\/index\.js$/, () => 'export { default as en } from "./en.js";'],
  // Node's own unpacks the tables of letters in a hundredth of the time, to the same bytes.
  [
    /tiny-inflate\/index\.js$/,
    () => `const { inflateRawSync } = require("node:zlib");
module.exports = (source, target) => {
  const bytes = inflateRawSync(source);
  target.set(bytes);
  return bytes.length < target.length ? target.slice(0, bytes.length) : target;
};`,
  ],
  // Its patterns take a third of the time in which a list is made, and plain text needs none of them.
  [
    /string-width\/index\.js$/,
    (_code, path) => `const PLAIN = /^[\\x20-\\x7e]*$/;
export default function stringWidth(text, options) {
  if (typeof text === "string" && PLAIN.test(text)) return text.length;
  return require(${JSON.stringify(`${path}${WHOLE}`)}).default(text, options);
}`,
  ],
];

/** What is no chunk: the marks of the sources, and the folder of what was made beforehand. */
const KEPT = new Set(["fingerprint", "glance", "shipped", "code"]);

const HOUR = 3_600_000;

/** Makes dist/cli.run.cjs from src/ unless it was made from these very sources; returns what and remedy, or null when all is well. */
export async function bundle(root = ROOT) {
  if (isBundled(root)) return null;
  const whole = existsSync(`${root}dist/cli.run.cjs`);
  try {
    const sources = sourcesOf(root);
    const glance = glanceAt(root, sources);
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
  return [
    ...sources.sort(),
    "package.json",
    "package-lock.json",
    "scripts/bundle.mjs",
    "scripts/ready-templates.mjs",
    "bin/load.cjs",
    "bin/compiled-code.cjs",
  ];
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
  const files = await chunks(root);
  mkdirSync(`${root}dist`, { recursive: true });
  for (const [name, code] of files) put(`${root}dist/${name}`, code);
  // The code kept of another bundle would be refused, one file after the other.
  rmSync(`${root}dist/code`, { recursive: true, force: true });
  for (const [name, code] of Object.entries(ENTRIES)) put(`${root}dist/${name}`, code);
  await import(pathToFileURL(`${root}dist/ship.run.cjs`).href).then(({ default: { shipAll } }) => shipAll());
  put(`${root}dist/fingerprint`, fingerprint);
  sweep(`${root}dist/`, new Set([...files.keys(), ...Object.keys(ENTRIES)]));
}

/** Every file of the bundle: split by esbuild, which splits modules alone, and then made into functions for bin/load.cjs. */
async function chunks(root) {
  const { build, transform } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ["src/cli.ts", "src/worker.ts", "src/drawer.ts", "src/printer.ts", "src/ship.ts"],
    outdir: "dist",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20.19",
    external: LEFT_OUT,
    plugins: [{ name: "mended", setup: mend }, readyTemplates({ root, build, transform, external: LEFT_OUT })],
    logLevel: "silent",
  });
  const done = outputFiles.map(async ({ path, text }) => {
    const { code } = await transform(asked(text), {
      format: "cjs",
      platform: "node",
      target: "node20.19",
      define: { "import.meta.url": "__url" },
    });
    return [inside(basename(path)), OPENING + inAscii(code) + CLOSING];
  });
  return new Map(await Promise.all(done));
}

function mend(build) {
  build.onResolve({ filter: /\?whole$/ }, ({ path }) => ({ path: path.slice(0, -WHOLE.length), suffix: WHOLE }));
  for (const [filter, mended] of MENDED)
    build.onLoad({ filter }, ({ path, suffix }) =>
      suffix === WHOLE ? null : { contents: mended(readFileSync(path, "utf8"), path) },
    );
}

/** `import()` belongs to modules: our own files come through `require`, packages through the one that bin/load.cjs hands over. */
function asked(code) {
  return code
    .replace(
      /\bimport\("(\.\/[^"]+)"\)/g,
      (_, name) => `Promise.resolve().then(() => require("./${inside(basename(name))}"))`,
    )
    .replace(/\bimport\("([^"]+)"\)/g, (_, name) => `__import("${name}")`)
    .replace(/(\bfrom\s*|\bimport\s*)"\.\/([^"]+)\.js"/g, (_, word, name) => `${word}"./${name}.cjs"`);
}

/** A letter to a byte, which is read in half the time: only patterns and remarks have others, of which neither minds how they are written. */
function inAscii(code) {
  return code.replace(/\\[\s\S]|[^\0-\x7f]/g, (sign) => {
    const letter = sign.at(-1);
    return letter <= "\x7f" ? sign : `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function inside(name) {
  return name.replace(/\.js$/, ".cjs");
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
