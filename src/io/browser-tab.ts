import type { Browser, Page } from "puppeteer";
import type { PrintOptions } from "../pdf/print.ts";

/** A tab of a browser that prints one page after another. */
export interface BrowserTab {
  print(html: string, options: PrintOptions): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Opens a tab in which no script runs and every request is refused: a page holds all that it needs. It has no deadline of its own. */
export async function openTab(browser: Browser): Promise<BrowserTab> {
  const page = await browser.newPage();
  await shut(page);
  return {
    print: async (html, { paper }) => {
      await page.setContent(html, { waitUntil: "load", timeout: 0 });
      await page.evaluateHandle("document.fonts.ready");
      return page.pdf({
        ...{ format: paper, preferCSSPageSize: true, printBackground: true },
        ...{ tagged: true, outline: true, timeout: 0 },
      });
    },
    close: () => page.close(),
  };
}

async function shut(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on("request", (request) => void request.abort("blockedbyclient").catch(() => undefined));
}
