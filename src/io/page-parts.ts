import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import type { PageParts } from "../edition/render-html.ts";
import type { Font } from "../edition/render-style.ts";

const SHEETS = ["tokens.css", "page.css", "print.css"];
const FACES = [
  { family: "Source Serif 4", weight: 400, style: "normal" },
  { family: "Source Serif 4", weight: 400, style: "italic" },
  { family: "Source Serif 4", weight: 600, style: "normal" },
  { family: "Source Sans 3", weight: 400, style: "normal" },
  { family: "Source Sans 3", weight: 600, style: "normal" },
] as const;

/** Everything the page is made with, read from the templates folder and the font packages. */
export async function pageParts(templates: string): Promise<PageParts> {
  const names = (await readdir(join(templates, "page"))).filter((name) => name.endsWith(".hbs")).sort();
  const read = (path: string) => readFile(join(templates, path), "utf8");
  const [pages, sheets, fonts] = await Promise.all([
    Promise.all(names.map(async (name) => [basename(name, ".hbs"), await read(`page/${name}`)] as const)),
    Promise.all(SHEETS.map((name) => read(`style/${name}`))),
    Promise.all(FACES.flatMap((face) => ["latin", "latin-ext"].map((part) => fontFile(face, part)))),
  ]);
  return { templates: Object.fromEntries(pages), sheets, fonts };
}

async function fontFile(face: (typeof FACES)[number], part: string): Promise<Font> {
  const name = face.family.toLowerCase().replaceAll(" ", "-");
  const path = createRequire(import.meta.url).resolve(
    `@fontsource/${name}/files/${name}-${part}-${face.weight}-${face.style}.woff2`,
  );
  return { ...face, woff2: await readFile(path) };
}
