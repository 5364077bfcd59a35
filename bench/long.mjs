// Four times the work, and what is held after ten times as many editions: whether a batch can go on for as long as it likes.
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { held, median } from "./run.mjs";

const LOOK = 1000;

/** A batch from an empty folder: its milliseconds, and what it and all below it held (MB) by how many editions it had made. */
export function longBatch(name, list, { cli, work, env }) {
  const path = join(work, `${name}.yaml`);
  writeFileSync(path, list);
  const start = performance.now();
  const child = spawn(process.execPath, [cli, "batch", path, "--out", join(work, name), "--json"], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let done = 0;
  const looks = [];
  child.stdout.on("data", (chunk) => (done += String(chunk).split("\n").length - 1));
  const look = setInterval(() => looks.push({ done, memory: held(child.pid) }), LOOK);
  return new Promise((resolve, reject) => {
    child.once("close", (code) => {
      clearInterval(look);
      const milliseconds = performance.now() - start;
      if (code === 0) resolve({ milliseconds, looks });
      else reject(new Error(`${name} ended with ${code}`));
    });
  });
}

/** The middle of what was held while editions from one count to another were made. */
export function heldBetween(looks, from, to) {
  return median(looks.filter(({ done }) => done >= from && done <= to).map(({ memory }) => memory));
}
