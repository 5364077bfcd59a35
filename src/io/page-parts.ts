import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { PageParts } from "../edition/render-html.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { readTheme, themeFonts } from "./read-theme.ts";
import { type Templates, templateFile, templateNames } from "./templates.ts";

const SHEETS = ["tokens.css", "page.css", "print.css"];

/** Everything the page is made with, read from the templates and the theme. */
export async function pageParts(templates: Templates, theme: Theme = readTheme()): Promise<PageParts> {
  const names = templateNames(templates, "page", ".hbs");
  const read = (path: string) => readFile(templateFile(templates, path), "utf8");
  const [pages, sheets] = await Promise.all([
    Promise.all(names.map(async (name) => [basename(name, ".hbs"), await read(`page/${name}`)] as const)),
    Promise.all(SHEETS.map((name) => read(`style/${name}`))),
  ]);
  const fonts = themeFonts(theme).map(({ family, weight, style, bytes }) => ({ family, weight, style, woff2: bytes }));
  return { templates: Object.fromEntries(pages), sheets, fonts, theme };
}
