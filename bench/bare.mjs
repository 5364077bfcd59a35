// The limit: finished pages loaded and printed in warm tabs of one browser, nothing computed, nothing checked, nothing kept.
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer";
import { launchOptions } from "./browser.mjs";

const [path, count, tabs] = process.argv.slice(2);
const html = readFileSync(path, "utf8");
const browser = await puppeteer.launch(launchOptions());
const print = async (page) => {
  await page.setContent(html, { waitUntil: "load" });
  return page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
};
try {
  const pages = await Promise.all(Array.from({ length: Number(tabs) }, () => browser.newPage()));
  await Promise.all(pages.map(print));
  let left = Number(count);
  const start = performance.now();
  await Promise.all(
    pages.map(async (page) => {
      while (left-- > 0) await print(page);
    }),
  );
  console.log(JSON.stringify({ each: (performance.now() - start) / Number(count) }));
} finally {
  await browser.close();
}
