import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { startBrowser } from "../../src/io/browser.ts";
import { endBrowser } from "../../src/io/end-browser.ts";
import { findBrowsers } from "../../src/io/find-browsers.ts";
import { openPool } from "../../src/io/print-pool.ts";
import { BriefingError } from "../../src/problems.ts";

const folder = await mkdtemp(join(tmpdir(), "tradebrief-test-"));
afterAll(() => rm(folder, { recursive: true, force: true }));

const page = (text: string) => `<!doctype html><title>Test</title><p>${text}</p>`;
const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";

/** A browser that is killed with all its processes so many seconds after its first start, and lives from the second on. */
async function dyingBrowser(seconds: number): Promise<string> {
  const { value: real } = await findBrowsers().next();
  const environment = Object.entries(real!.environments[0]!).map(([name, text]) => `export ${name}='${text}'`);
  const path = join(folder, "dying-browser");
  const killer = `if mkdir '${join(folder, "started")}' 2>/dev/null; then (sleep ${seconds}; kill -9 -$$) >/dev/null 2>&1 </dev/null 3>&- 4>&- & fi`;
  await writeFile(path, ["#!/bin/sh", ...environment, killer, `exec '${real!.path}' "$@"`, ""].join("\n"));
  await chmod(path, 0o755);
  return path;
}

it("prints every page once more when the browser dies under it, in a fresh one", async () => {
  const pool = openPool({ path: await dyingBrowser(3), tabs: 2 });
  try {
    const prints: Uint8Array[] = [];
    const until = performance.now() + 6000;
    for (let number = 0; performance.now() < until || number < 4; number++)
      prints.push(...(await Promise.all([1, 2].map(() => pool.print(page(`Page ${number}`), { paper: "A4" })))));
    expect(prints.every(isPdf)).toBe(true);
  } finally {
    await pool.close();
  }
}, 120_000);

it("ends a page that does not finish in time with a problem, and the browser with it", async () => {
  const pool = openPool({ deadline: 1 });
  const late = await pool.print(page("Late"), { paper: "A4" }).catch((error: unknown) => error);
  await pool.close();
  expect(late).toBeInstanceOf(BriefingError);
}, 60_000);

it("gives the same bytes from a warm tab as from a fresh browser, when the names of the parts are put in order", async () => {
  const pool = openPool({ tabs: 1, pages: 3 });
  try {
    const sizes: number[] = [];
    for (let number = 0; number < 5; number++) sizes.push((await pool.print(page("The same"), { paper: "A4" })).length);
    expect(new Set(sizes).size).toBe(1);
  } finally {
    await pool.close();
  }
}, 120_000);

it("a pipe of a killed browser that breaks when its driver has let go of it harms nothing", async () => {
  const { browser } = await startBrowser();
  const child = browser.process()!;
  await endBrowser(browser);
  const pipes = child.stdio.filter((pipe) => pipe !== null && pipe !== undefined);
  expect(pipes.length).toBeGreaterThan(2);
  for (const pipe of pipes) expect(() => pipe.emit("error", new Error("read ECONNRESET"))).not.toThrow();
});
