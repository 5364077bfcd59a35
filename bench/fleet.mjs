// One worker process against two on the same queue, and two bare printing processes against one. Each has one core to itself, as if it were a machine
// of one core: a worker alone would otherwise compute on one core and print on the other.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { platform } from "node:os";
import { join } from "node:path";
import { run } from "./run.mjs";

/** Milliseconds an edition with so many workers of one thread, one tab and one core each; they have made a few before the clock runs. */
export async function workersRate(count, { cli, work, env, list, warm }) {
  const folder = mkdtempSync(join(work, "fleet-"));
  const port = await freePort();
  const server = await started(
    "redis-server",
    ["--port", port, "--bind", "127.0.0.1", "--save", "", "--dir", folder],
    /Ready/,
  );
  const queue = `redis://127.0.0.1:${port}`;
  const args = [cli, "worker", "--queue", queue, "--jobs", "1", "--tabs", "1", "--json"];
  const workers = await Promise.all(
    Array.from({ length: count }, (_, core) => started(...onCore(core, process.execPath, args), /ready/, env)),
  );
  const batch = async (name, text) => {
    const path = join(folder, `${name}.yaml`);
    writeFileSync(path, text);
    const result = await run([cli, "batch", path, "--queue", queue, "--out", join(folder, name), "--json"], env);
    return JSON.parse(result.said.trim().split("\n").at(-1));
  };
  try {
    await batch("warm", warm);
    const { made, failed, seconds } = await batch("timed", list);
    if (failed > 0) console.error(`${failed} editions failed`);
    return { milliseconds: (seconds * 1000) / made, memory: 0 };
  } finally {
    await Promise.all(workers.map((one) => ended(one, "SIGTERM")));
    await ended(server, "SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds a page with so many bare printing processes of one tab each, all at once. */
export async function bareRate(count, { bare, page, pages, env }) {
  const each = await Promise.all(
    Array.from({ length: count }, async (_, core) => {
      const { said } = await run([bare, page, String(pages), "1"], env, (...line) => onCore(core, ...line));
      return JSON.parse(said).each;
    }),
  );
  return { milliseconds: Math.max(...each) / count, memory: 0 };
}

/** A command line that keeps to one core, with all that it starts. */
function onCore(core, command, args) {
  return platform() === "linux" ? ["taskset", ["-c", String(core), command, ...args]] : [command, args];
}

function started(command, args, sign, env = {}) {
  const child = spawn(command, args.map(String), {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return new Promise((resolve, reject) => {
    child.stdout.on("data", (chunk) => sign.test(String(chunk)) && resolve(child));
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`${command} ended with ${code}`)));
  });
}

function ended(child, signal) {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  return gone;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
