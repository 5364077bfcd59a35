// What one would write first: the charts drawn by fresh Views in both widths that the page has, a browser launched for the report, and a
// wait for a quiet network. It is spared the figures, the findings and the words: it takes them from a finished edition. It checks nothing.
import { readFileSync, writeFileSync } from "node:fs";
import puppeteer from "puppeteer";
import * as vega from "vega";
import { compile } from "vega-lite";
import { launchOptions } from "./browser.mjs";

const [folder, out] = process.argv.slice(2);
const edition = JSON.parse(readFileSync(`${folder}/edition.json`, "utf8"));
let html = readFileSync(`${folder}/index.html`, "utf8");
const NARROWER = 280;
for (const { id, spec } of edition.charts)
  for (const less of [0, NARROWER]) {
    const resized = { ...spec, width: spec.width - less };
    const svg = await new vega.View(vega.parse(compile(resized).spec), { renderer: "none" }).toSVG();
    writeFileSync(`${out}.${id}-${less}.svg`, svg);
    html = html.replace("</body>", `<!-- ${id} --></body>`);
  }
writeFileSync(`${out}.html`, html);
const browser = await puppeteer.launch(launchOptions());
try {
  const page = await browser.newPage();
  await page.setContent(html, { waitUntil: "networkidle0", timeout: 0 });
  writeFileSync(`${out}.pdf`, await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true }));
} finally {
  await browser.close();
}
