import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { SiteParts } from "../deliver/site.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { readTheme, themeFonts } from "./read-theme.ts";
import { type Templates, templateFile, templateNames } from "./templates.ts";

const SHEETS = ["style/tokens.css", "style/page.css", "site/site.css"];

/** Everything the archive's pages are made with: the briefing's own sheets and fonts, and the templates of the site. */
export function siteParts(templates: Templates, theme: Theme = readTheme()): SiteParts {
  const names = templateNames(templates, "site", ".hbs");
  const read = (path: string) => readFileSync(templateFile(templates, path), "utf8");
  return {
    templates: Object.fromEntries(names.map((name) => [basename(name, ".hbs"), read(`site/${name}`)])),
    sheets: SHEETS.map(read),
    // Four faces in the Latin of the headlines: the archive has many pages, and each carries its fonts.
    fonts: themeFonts(theme)
      .filter(({ part, style }) => part === "latin" && style === "normal")
      .map(({ family, weight, style, bytes }) => ({ family, weight, style, woff2: bytes })),
    theme,
  };
}
