import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished, vi } from "vitest";

/** A temp folder in which folders of browsers lie already, and the function that makes one more there. */
async function temp(...owners: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "tradebrief-test-"));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });
  for (const owner of owners)
    mkdirSync(join(folder, `tradebrief-browser-${owner}-abcdef`, "profile"), { recursive: true });
  vi.stubEnv("TMPDIR", folder);
  vi.resetModules();
  const { browserHome } = await import("../../src/io/browser-home.ts");
  return { folder, browserHome };
}

const HOST = hostname().replace(/[^\w.]/g, "_");
const dead = () => spawnSync(process.execPath, ["-e", "0"]).pid;

it("gives a browser a folder of its own, and takes it away with all that is in it", async () => {
  const { folder, browserHome } = await temp();
  const home = browserHome();
  expect(home.profile.startsWith(folder)).toBe(true);
  mkdirSync(join(home.profile, "Cache"));
  home.remove();
  expect(readdirSync(folder)).toEqual([]);
});

it("sweeps away what a process that has ended left behind, and nobody else's", async () => {
  const { folder, browserHome } = await temp(`${HOST}-${dead()}`, `${HOST}-${process.ppid}`, "another.machine-1");
  mkdirSync(join(folder, "letters"));
  browserHome().remove();
  expect(readdirSync(folder).sort()).toEqual([
    "letters",
    "tradebrief-browser-another.machine-1-abcdef",
    `tradebrief-browser-${HOST}-${process.ppid}-abcdef`,
  ]);
});

it("knows what an earlier process of the same number left, as a container has that is started again", async () => {
  const { folder, browserHome } = await temp(`${HOST}-${process.pid}`);
  const old = join(folder, readdirSync(folder)[0]!);
  utimesSync(old, 1, 1);
  browserHome();
  expect(existsSync(old)).toBe(false);
  expect(readdirSync(folder)).toHaveLength(1);
});
