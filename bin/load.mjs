import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { isMainThread } from "node:worker_threads";
import { openCode } from "./compiled-code.mjs";

/**
 * What is compiled stays, so that all of it can be kept at the end. Code is improved four times later than usual, since a run ends before that pays, and what is
 * young has room at once. The same for every part: code that was kept under other flags is refused.
 */
const FLAGS = ["--no-flush-bytecode", "--interrupt-budget=540000", "--semi-space-growth-factor=16"];

const DIST = join(dirname(dirname(fileURLToPath(import.meta.url))), "dist");

/**
 * Runs a file of dist/ and those that it asks for, and returns what it exports. What V8 made of them in an earlier run of the same
 * `part` of the program is taken instead of compiling them anew; a thread that ends well keeps it for the next one.
 */
export function load(entry, part) {
  if (isMainThread) for (const flag of FLAGS) setFlagsFromString(flag);
  const code = openCode(join(DIST, "code"), part);
  const modules = new Map();
  const run = (name) => {
    const known = modules.get(name);
    if (known) return known.exports;
    const module = { exports: {} };
    modules.set(name, module);
    const path = join(DIST, name);
    const script = new Script(readFileSync(path, "utf8"), { filename: path, cachedData: code.of(name) });
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
