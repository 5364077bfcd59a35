const { readFileSync } = require("node:fs");
const { createRequire } = require("node:module");
const { dirname, join } = require("node:path");
const { pathToFileURL } = require("node:url");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");
const { isMainThread } = require("node:worker_threads");
const { openCode } = require("./compiled-code.cjs");

/**
 * What is compiled stays, so that all of it can be kept at the end. Code is improved four times later than usual, since a run ends before that pays; what is
 * young has room at once, and what is old is looked through at one go, not beside the work. The same for every part: code that was kept under other flags is refused.
 */
const FLAGS = [
  "--no-flush-bytecode",
  "--interrupt-budget=540000",
  "--semi-space-growth-factor=16",
  "--no-incremental-marking",
];

const DIST = join(dirname(__dirname), "dist");

/**
 * Runs a file of dist/ and those that it asks for, and returns what it exports. What V8 made of them in an earlier run of the same
 * `part` of the program is taken instead of compiling them anew; a thread that ends well keeps it for the next one.
 */
function load(entry, part) {
  if (isMainThread) for (const flag of FLAGS) setFlagsFromString(flag);
  const code = openCode(join(DIST, "code"), part);
  const modules = new Map();
  const run = (name) => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const path = join(DIST, name);
    const script = new Script(readFileSync(path, "latin1"), { filename: path, cachedData: code.of(name) });
    code.met(name, script);
    const require = requireFrom(path, run);
    script.runInThisContext()(module.exports, require, module, pathToFileURL(path).href, (from) => import(from));
    return module.exports;
  };
  process.once("exit", (status) => status === 0 && code.keep());
  return run(entry);
}

/** Another file of dist/ is run like this one; all else is Node's and the packages'. */
function requireFrom(path, run) {
  let outside;
  return (name) => {
    if (name.startsWith("./")) return run(name.slice(2));
    outside ??= createRequire(path);
    return outside(name);
  };
}

module.exports = { load };
