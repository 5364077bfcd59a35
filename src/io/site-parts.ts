import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import type { SiteParts } from "../deliver/site.ts";

const SHEETS = ["style/tokens.css", "style/page.css", "site/site.css"];

/** Four faces in the Latin of the headlines: the archive has many pages, and each carries its fonts. */
const FACES = ["Source Serif 4", "Source Sans 3"].flatMap((family) => [400, 600].map((weight) => ({ family, weight })));

/** Everything the archive's pages are made with: the briefing's own sheets and fonts, and the templates of the site. */
export function siteParts(templates: string): SiteParts {
  const names = readdirSync(join(templates, "site"))
    .filter((name) => name.endsWith(".hbs"))
    .sort();
  const read = (path: string) => readFileSync(join(templates, path), "utf8");
  return {
    templates: Object.fromEntries(names.map((name) => [basename(name, ".hbs"), read(`site/${name}`)])),
    sheets: SHEETS.map(read),
    fonts: FACES.map(({ family, weight }) => ({
      family,
      weight,
      style: "normal" as const,
      woff2: fontFile(family, weight),
    })),
  };
}

function fontFile(family: string, weight: number): Uint8Array {
  const name = family.toLowerCase().replaceAll(" ", "-");
  const { resolve } = createRequire(import.meta.url);
  return readFileSync(resolve(`@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`));
}
