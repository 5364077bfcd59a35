import { readFileSync } from "node:fs";
import type { PageParts } from "../edition/render-html.ts";
import type { ReadyTemplate } from "../vocabulary/ready-template.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { pageTemplates } from "./page-templates.ts";
import { readTheme, themeFonts } from "./read-theme.ts";
import { readyTemplate } from "./ready-template.ts";
import { type Templates, templateFile } from "./templates.ts";

const SHEETS = ["tokens.css", "page.css", "print.css"];

/** Everything the page is made with, read from the templates and the theme. */
export async function pageParts(templates: Templates, theme: Theme = readTheme()): Promise<PageParts> {
  const pages = pageTemplates(templates);
  const sheets = SHEETS.map((name) => readFileSync(templateFile(templates, `style/${name}`), "utf8"));
  const fonts = themeFonts(theme).map(({ family, weight, style, bytes }) => ({ family, weight, style, woff2: bytes }));
  return { templates: pages, ready: readyOf(pages), sheets, fonts, theme };
}

function readyOf(pages: Readonly<Record<string, string>>): Record<string, ReadyTemplate> {
  const partials = Object.keys(pages).filter((name) => name !== "page");
  const found = Object.entries(pages).flatMap(([name, text]) => {
    const ready = readyTemplate("page", [name, text, partials]);
    return ready ? [[name, ready] as const] : [];
  });
  return Object.fromEntries(found);
}
