import type { Browser, Page } from "puppeteer";
import type { PrintOptions } from "../pdf/print.ts";

/** A tab of a browser that prints one page after another. */
export interface BrowserTab {
  print(html: string, options: PrintOptions): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Opens a tab in which no script runs and every request is refused: a page holds all that it needs. It has no deadline of its own; a tab whose process ends fails at once. */
export async function openTab(browser: Browser): Promise<BrowserTab> {
  const page = await browser.newPage();
  // The browser lives on when the process of a tab is ended, by a machine short of memory say, and never answers for it.
  const ended = new Promise<never>((_, reject) => page.once("error", reject));
  ended.catch(() => undefined);
  await shut(page);
  return {
    print: (html, options) => Promise.race([printIn(page, html, options), ended]),
    close: () => page.close(),
  };
}

/** On a screen, which nobody sees, nothing is shown, so that the page is laid out for paper alone. */
const UNSEEN = "<style>@media screen{html{display:none!important}}</style>";
/** What is not shown asks for no fonts by itself. */
const FONTS = "Promise.allSettled([...document.fonts].map((font) => font.load())).then(() => document.fonts.ready)";

async function printIn(page: Page, html: string, { paper }: PrintOptions): Promise<Uint8Array> {
  await page.setContent(html.replace("</head>", `${UNSEEN}</head>`), { waitUntil: "load", timeout: 0 });
  await page.evaluateHandle(FONTS);
  return page.pdf({
    ...{ format: paper, preferCSSPageSize: true, printBackground: true },
    ...{ tagged: true, outline: true, waitForFonts: false, timeout: 0 },
  });
}

async function shut(page: Page): Promise<void> {
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on("request", (request) => void request.abort("blockedbyclient").catch(() => undefined));
}
