import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

const LOOK = 100;

/** Runs Node on these arguments: milliseconds, output, and the most memory that it and its children held at once (MB, Linux only). `where` says on which cores. */
export function run(args, env = {}, where = (...line) => line) {
  const start = performance.now();
  const child = spawn(...where(process.execPath, args), {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [said, complained, memory] = ["", "", 0];
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (complained = (complained + chunk).slice(-2000)));
  const look = setInterval(() => (memory = Math.max(memory, held(child.pid))), LOOK);
  return new Promise((resolve, reject) => {
    child.once("close", (code) => {
      clearInterval(look);
      const result = { code, said, complained, milliseconds: performance.now() - start, memory };
      if (code === 0 || said !== "") resolve(result);
      else reject(new Error(`${args.join(" ")} ended with ${code}: ${complained}`));
    });
  });
}

/** The middle of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Resident memory of a process and all below it, in MB; pages that they share count once for each, so it is an upper bound. */
export function held(root) {
  const parents = new Map();
  const sizes = new Map();
  for (const name of entries().filter((entry) => /^\d+$/.test(entry))) {
    const fields = (text(`/proc/${name}/stat`) ?? "").replace(/^.*\) /, "").split(" ");
    parents.set(Number(name), Number(fields[1]));
    sizes.set(Number(name), (Number(fields[21]) * 4096) / 1e6 || 0);
  }
  const isBelow = (pid) => pid === root || (parents.has(pid) && pid > 1 && isBelow(parents.get(pid)));
  return [...sizes].reduce((sum, [pid, size]) => (isBelow(pid) ? sum + size : sum), 0);
}

function entries() {
  try {
    return readdirSync("/proc");
  } catch {
    return [];
  }
}

function text(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
