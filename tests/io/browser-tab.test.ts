import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { startBrowser } from "../../src/io/browser.ts";
import { openTab } from "../../src/io/browser-tab.ts";
import { endBrowser } from "../../src/io/end-browser.ts";

const LONG = `<!doctype html><title>Test</title>${"<p>A line of a long page.</p>".repeat(40_000)}`;

it.skipIf(process.platform !== "linux")(
  "fails at once when the process of a tab is killed, as a machine short of memory does, though the browser lives on",
  async () => {
    const { browser } = await startBrowser();
    try {
      const tab = await openTab(browser);
      const printed = tab.print(LONG, { paper: "A4" }).then(
        () => "printed",
        (error: Error) => error.message,
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      execFileSync("pkill", ["-KILL", "-g", String(browser.process()!.pid), "-f", "type=renderer"]);
      expect(await printed).toMatch(/crashed|failed/i);
      expect(browser.connected).toBe(true);
    } finally {
      await endBrowser(browser);
    }
  },
  30_000,
);
