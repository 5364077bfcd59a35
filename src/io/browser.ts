import type { Browser } from "puppeteer";
import type { Printer } from "../pdf/print.ts";
import { BriefingError, raise } from "../problems.ts";
import { openTab } from "./browser-tab.ts";
import { endBrowser } from "./end-browser.ts";
import { type FoundBrowser, findBrowsers } from "./find-browsers.ts";
import { launchBrowser } from "./launch-browser.ts";

/** Milliseconds that one print may take when nothing else is said. */
export const PRINT_DEADLINE = 60_000;

/** Which browser to print with, when it is not to be found by itself. */
export interface BrowserOptions {
  readonly path?: string;
  /** Milliseconds that one print may take. */
  readonly deadline?: number;
}

/** Starts a browser, gives a printer to the work, and ends the browser whatever comes of it. */
export async function withPrinter<Result>(
  work: (printer: Printer) => Promise<Result>,
  options: BrowserOptions = {},
): Promise<Result> {
  const { browser } = await startBrowser(options.path);
  try {
    return await work({
      print: (html, print) => inTime(() => printOnce(browser, html, print), options.deadline ?? PRINT_DEADLINE),
    });
  } finally {
    await endBrowser(browser);
  }
}

/** Starts a browser and prints an empty page with it: which one it is, or the problem that hinders it. */
export async function tryBrowser(
  options: BrowserOptions = {},
): Promise<{ readonly path: string; readonly origin: string; readonly version: string }> {
  const { browser, found } = await startBrowser(options.path);
  try {
    await inTime(
      () => printOnce(browser, "<!doctype html><title>Test</title><p>Test</p>", { paper: "A4" }),
      options.deadline ?? PRINT_DEADLINE,
    );
    return { path: found.path, origin: found.origin, version: await browser.version() };
  } finally {
    await endBrowser(browser);
  }
}

/** The first of the browsers found that starts; that none does is a problem. */
export async function startBrowser(setting?: string): Promise<{ browser: Browser; found: FoundBrowser }> {
  const failures: string[] = [];
  for await (const found of findBrowsers(setting)) {
    for (const environment of found.environments) {
      try {
        return { browser: await launchBrowser(found.path, environment), found };
      } catch (cause) {
        if (cause instanceof BriefingError) throw cause;
        failures.push(`${found.path} does not start (${reason(cause)}).`);
      }
    }
  }
  return raise({
    kind: "browser-missing",
    detail: failures.join(" ") || "none is installed, and none comes bundled for this machine.",
  });
}

async function printOnce(browser: Browser, ...[html, print]: Parameters<Printer["print"]>): Promise<Uint8Array> {
  const tab = await openTab(browser).catch(failed);
  try {
    return await tab.print(html, print).catch(failed);
  } finally {
    await tab.close().catch(() => undefined);
  }
}

function failed(cause: unknown): never {
  return raise({ kind: "print-failed", detail: `${reason(cause)}.` }, cause);
}

/** The work's result, or the problem that it took longer than so many milliseconds. */
export async function inTime<Result>(work: () => Promise<Result>, deadline: number): Promise<Result> {
  let alarm: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const problem = { kind: "print-failed", detail: `it took longer than ${deadline / 1000} seconds.` } as const;
    alarm = setTimeout(() => reject(new BriefingError(problem)), deadline);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(alarm);
  }
}

/** What a browser that failed said of it, in one line. */
export function reason(cause: unknown): string {
  const text = cause instanceof Error ? cause.message : String(cause);
  // What the browser itself says of a failed start stands below puppeteer's own first line.
  const own = /error while loading shared libraries.*|FATAL:.*|No usable sandbox.*/.exec(text)?.[0];
  return (own ?? text.split("\n", 1)[0]!).replace(/[.:\s]+$/, "");
}
