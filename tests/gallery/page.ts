import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { paletteStyle } from "../../src/charts/palette-style.ts";
import { FONT } from "../../src/charts/theme.ts";
import { HOUSE, readTheme, themeNames } from "../../src/io/read-theme.ts";
import { CHART_ROLES, type Scheme } from "../../src/vocabulary/theme.ts";
import type { Drawn, DrawnSheet } from "./draw-sheet.ts";

/** The gallery as one page: every chart of every month at the page's width and a telephone's, on paper, in the dark and in grey. */
export function galleryPage(sheets: readonly DrawnSheet[]): string {
  const refused = sheets.flatMap((sheet) => sheet.refused);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery of charts</title>
<style>${style()}</style>
<h1>Gallery of charts</h1>
<p>${sheets.length} months, ${sheets.reduce((sum, sheet) => sum + sheet.drawn.length, 0)} charts, each in two widths.</p>
<p class="switches">
<label><input type="radio" name="scheme" checked> light</label>
<label><input type="radio" name="scheme" id="dark"> dark</label>
<label><input type="radio" name="scheme" id="grey"> grey print</label>
${others()
  .map((name) => `<label><input type="checkbox" id="theme-${name}"> ${name}</label>`)
  .join("\n")}
<label><input type="checkbox" id="narrow"> telephone only</label>
</p>
${refused.length > 0 ? `<ul class="refused">${refused.map((line) => `<li>${safe(line)}</li>`).join("")}</ul>` : ""}
<nav><ul>${sheets.map((sheet) => `<li><a href="#${anchor(sheet)}">${safe(sheet.name)}</a></li>`).join("")}</ul></nav>
<main>
${sheets.map(section).join("\n")}
</main>
</html>
`;
}

function section(sheet: DrawnSheet): string {
  return `<section id="${anchor(sheet)}"><h2>${safe(sheet.name)}</h2><p>${safe(sheet.why)}</p>
${sheet.drawn.map((drawn, index) => figure(drawn, `${anchor(sheet)}-${index}`)).join("\n")}</section>`;
}

function figure({ chart, wide, narrow }: Drawn, prefix: string): string {
  const title = chart.title.map((run) => run.text).join("");
  // Several drawings of one chart share the page, so that each needs names of its own.
  const own = (svg: string, width: string) =>
    svg.replace(/ id="([^"]+)"|url\(#([^)]+)\)/g, (_, id?: string, used?: string) =>
      id === undefined ? `url(#${prefix}-${width}-${used})` : ` id="${prefix}-${width}-${id}"`,
    );
  const cells = (row: readonly string[], tag: string) => row.map((cell) => `<${tag}>${safe(cell)}</${tag}>`).join("");
  const [head = [], ...rows] = chart.table;
  return `<figure><figcaption><b>${safe(title)}</b> <code>${chart.id}</code><br><span>${safe(chart.subtitle)}</span></figcaption>
<div class="pair"><div class="wide">${own(wide, "wide")}</div><div class="phone">${own(narrow, "phone")}</div></div>
<p class="foot">${safe(chart.foot)}</p>
<details><summary>Alternative text and table</summary><p>${safe(chart.alt)}</p>
<table><tr>${cells(head, "th")}</tr>${rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("")}</table></details></figure>`;
}

/** The looks of other houses, of which each shows its colours on the same drawings. */
function others(): string[] {
  return themeNames().filter((name) => name !== HOUSE);
}

function colours(theme: string, scheme: Scheme): string {
  const { colours: own } = readTheme(theme);
  return CHART_ROLES.map((role) => `--chart-${role}:${own[scheme][role]}`).join(";");
}

function looks(): string {
  return others()
    .map(
      (name) => `:root:has(#theme-${name}:checked){${colours(name, "light")}}
:root:has(#theme-${name}:checked):has(#dark:checked){${colours(name, "dark")}}`,
    )
    .join("\n");
}

function style(): string {
  return `${fontFaces()}
${paletteStyle(readTheme())}
:root{color-scheme:light}
:root:has(#dark:checked){${colours(HOUSE, "dark")};color-scheme:dark}
${looks()}
main:has(figure){filter:none} :root:has(#grey:checked) main{filter:grayscale(1)}
body{margin:1.5rem;font:15px/1.4 "${FONT}",sans-serif;color:var(--chart-ink);background:var(--chart-paper)}
nav ul{columns:4 14rem;padding-left:1rem} a{color:inherit} .switches label{margin-right:1.5rem} .refused{color:var(--chart-warning)}
figure{margin:0 0 2.5rem} figcaption b{font-size:17px} figcaption span,.foot,code,details{color:var(--chart-muted);font-size:13px}
.pair{display:flex;flex-wrap:wrap;gap:2rem;align-items:flex-start} .wide{width:640px} .phone{width:350px}
:root:has(#narrow:checked) .wide{display:none}
td,th{text-align:right;padding:0 .6rem} td:first-child,th:first-child{text-align:left}`;
}

/** The very files on which the charts are measured, so that what is seen is what was laid out. */
function fontFaces(): string {
  const { resolve } = createRequire(import.meta.url);
  const face = (weight: number, subset: string, range: string) => {
    const bytes = readFileSync(
      resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff2`),
    );
    return `@font-face{font-family:"${FONT}";font-weight:${weight};src:url(data:font/woff2;base64,${Buffer.from(bytes).toString("base64")});unicode-range:${range}}`;
  };
  return [400, 600]
    .flatMap((weight) => [
      face(weight, "latin-ext", "U+100-20CF"),
      face(weight, "latin", "U+0-FF,U+2010-2060,U+20AC,U+2212"),
    ])
    .join("\n");
}

const anchor = (sheet: { readonly name: string }) => sheet.name.replace(/[^a-z0-9]+/gi, "-").toLowerCase();

const safe = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
