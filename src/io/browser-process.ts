import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { type Devtools, devtools } from "./devtools.ts";

/** A browser that runs: the conversation with it, which version it is, and how to end it with all its processes. */
export interface RunningBrowser {
  readonly tools: Devtools;
  readonly version: string;
  readonly pid: number;
  end(): Promise<void>;
}

const START_DEADLINE = 30_000;
const END_DEADLINE = 3_000;
const SETTINGS = [
  "--headless",
  "--remote-debugging-pipe",
  "--disable-gpu",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
  "--hide-scrollbars",
  "--mute-audio",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-background-networking",
  "--disable-breakpad",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-dev-shm-usage",
  "--disable-extensions",
  "--disable-sync",
  "--disable-background-timer-throttling",
  "--disable-backgrounding-occluded-windows",
  "--disable-renderer-backgrounding",
  "--disable-features=Translate,AcceptCHFrame,MediaRouter,OptimizationHints",
  "--metrics-recording-only",
  "--password-store=basic",
  "--use-mock-keychain",
];

/** Starts a browser in a process group and a profile folder of its own; rejects with what it said when it does not come up in time. */
export async function startBrowser(
  path: string,
  environment: Readonly<Record<string, string>>,
): Promise<RunningBrowser> {
  const profile = mkdtempSync(join(tmpdir(), "tradebrief-browser-"));
  const asRoot = process.getuid?.() === 0;
  const child = spawn(path, [...SETTINGS, `--user-data-dir=${profile}`, ...(asRoot ? ["--no-sandbox"] : [])], {
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    env: { ...process.env, ...environment },
    detached: process.platform !== "win32",
  });
  const [, , , into, from] = child.stdio as unknown as [null, null, Readable, Writable, Readable];
  const tools = devtools(into, from);
  const kill = () => {
    killGroup(child);
    removeProfile(profile);
  };
  process.once("exit", kill);
  const end = async () => {
    const gone = new Promise((resolve) => child.once("exit", resolve));
    if (child.exitCode === null && child.signalCode === null) {
      void tools.ask("Browser.close").catch(() => undefined);
      await Promise.race([gone, after(END_DEADLINE)]);
    }
    kill();
    process.off("exit", kill);
  };
  try {
    // A pipe that closes says less than the browser's own last words, so those are waited for.
    const asked = tools.ask("Browser.getVersion").catch(() => new Promise<never>(() => {}));
    const { product } = await Promise.race([asked, late(child)]);
    return { tools, version: String(product), pid: child.pid!, end };
  } catch (error) {
    await end();
    throw error;
  }
}

/** Rejects with the browser's own words when it does not start, or ends at once. */
function late(child: ChildProcess): Promise<never> {
  let said = "";
  child.stderr!.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-4000);
  });
  return new Promise((_, reject) => {
    const alarm = setTimeout(() => reject(new Error("it did not answer in time")), START_DEADLINE);
    alarm.unref();
    child.once("error", (error) => reject(error));
    child.once("close", (code, signal) => {
      clearTimeout(alarm);
      reject(new Error(said || `it ended at once (${signal ?? code})`));
    });
  });
}

// The browser has many processes: ending the group leaves none of them behind.
function killGroup(child: ChildProcess): void {
  try {
    if (child.pid) process.kill(process.platform === "win32" ? child.pid : -child.pid, "SIGKILL");
  } catch {
    // It has gone by itself.
  }
}

function removeProfile(profile: string): void {
  try {
    rmSync(profile, { recursive: true, force: true, maxRetries: 2 });
  } catch {
    // A process that is just ending may still hold a file; the system tidies its temp folder.
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref());
}
