import puppeteer, { type Page } from "puppeteer";
import { findBrowsers } from "../../src/io/find-browsers.ts";

/** Opens a page in a browser, gives it to the work, and ends the browser whatever comes of it. */
export async function withPage<Result>(html: string, work: (page: Page) => Promise<Result>): Promise<Result> {
  for await (const found of findBrowsers(undefined)) {
    const browser = await puppeteer.launch({
      executablePath: found.path,
      headless: "shell",
      env: { ...process.env, ...found.environments.at(-1) },
      args: ["--disable-gpu", "--font-render-hinting=none", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    });
    try {
      const page = await browser.newPage();
      await page.setContent(html, { waitUntil: "load" });
      return await work(page);
    } finally {
      await browser.close();
    }
  }
  throw new Error("no browser");
}
