import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromWoff } from "../charts/from-woff.ts";
import { palette } from "../charts/palette.ts";
import { FONT } from "../charts/theme.ts";
import { cacheFolder } from "./cache-folder.ts";
import { sha256 } from "./sha256.ts";

const FILES = "@fontsource/source-sans-3/files/source-sans-3";
const FACES = ["latin-400", "latin-600", "latin-ext-400", "latin-ext-600"];
const ZOOM = 2;

/** A drawer of PNG pictures from SVGs, at twice their size, on paper, in the page's own fonts. */
export async function pngDrawer(): Promise<(svg: string) => Promise<Uint8Array>> {
  const [{ Resvg }, fontFiles] = await Promise.all([import("@resvg/resvg-js"), fontsOnDisk()]);
  return async (svg) =>
    new Resvg(semibold(svg), {
      background: palette.paper.light,
      fitTo: { mode: "zoom", value: ZOOM },
      font: { loadSystemFonts: false, fontFiles, defaultFontFamily: FONT },
      textRendering: 2,
    })
      .render()
      .asPng();
}

// The semibold file calls itself a family of its own, and the drawer goes by the names in the files.
function semibold(svg: string): string {
  return svg.replaceAll('font-weight="600"', `font-family="${FONT} SemiBold" font-weight="600"`);
}

// The drawer reads fonts from files alone and knows no WOFF, so they are unpacked once, named by their content.
async function fontsOnDisk(): Promise<string[]> {
  const folder = join(cacheFolder() ?? tmpdir(), "fonts");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    FACES.map(async (face) => {
      const font = fromWoff(await readFile(resolve(`${FILES}-${face}-normal.woff`)));
      const path = join(folder, `${face}-${sha256(font).slice(0, 16)}.ttf`);
      if (!existsSync(path)) writeWhole(path, font);
      return path;
    }),
  );
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, bytes);
  renameSync(aside, path);
}
