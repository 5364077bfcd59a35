import type { Browser } from "puppeteer";
import { killGroup } from "./kill-group.ts";

const DEADLINE = 3_000;

/** Ends a browser with all its processes and waits for its end: one that hangs does not close when asked, so its whole process group is ended. */
export async function endBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  browser.close().catch(() => undefined);
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, DEADLINE).unref())]);
  killGroup(child);
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, DEADLINE).unref())]);
}
