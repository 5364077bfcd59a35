import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Font } from "fontkit";
import { fromWoff } from "../charts/from-woff.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { cacheFolder } from "./cache-folder.ts";
import { readTheme, themeFonts } from "./read-theme.ts";
import { sha256 } from "./sha256.ts";

const ZOOM = 2;

/** A drawer of PNG pictures from SVGs, at twice their size, on paper, in the page's own fonts. */
export async function pngDrawer(theme: Theme = readTheme()): Promise<(svg: string) => Promise<Uint8Array>> {
  const [{ Resvg }, fonts] = await Promise.all([import("@resvg/resvg-js"), fontsOnDisk(theme)]);
  const { family } = theme.fonts.figures;
  const semibold = fonts.find(({ weight }) => weight === 600)!.name;
  return async (svg) =>
    new Resvg(svg.replaceAll('font-weight="600"', `font-family="${semibold}" font-weight="600"`), {
      background: theme.colours.light.paper,
      fitTo: { mode: "zoom", value: ZOOM },
      font: { loadSystemFonts: false, fontFiles: fonts.map(({ path }) => path), defaultFontFamily: family },
      textRendering: 2,
    })
      .render()
      .asPng();
}

interface OnDisk {
  readonly path: string;
  readonly weight: number;
  /** What the file calls its family: the semibold is one of its own, and the drawer goes by these names. */
  readonly name: string;
}

// The drawer reads fonts from files alone and knows no WOFF, so they are unpacked once, named by their content.
async function fontsOnDisk(theme: Theme): Promise<OnDisk[]> {
  const { create } = await import("fontkit");
  const folder = join(cacheFolder() ?? tmpdir(), "fonts");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const wanted = themeFonts(theme).filter(({ role, style }) => role === "figures" && style === "normal");
  return Promise.all(
    wanted.map(async ({ path: woff2, weight }) => {
      const font = fromWoff(await readFile(woff2.replace(/woff2$/, "woff")));
      const path = join(folder, `${basename(woff2, ".woff2")}-${sha256(font).slice(0, 16)}.ttf`);
      if (!existsSync(path)) writeWhole(path, font);
      return { path, weight, name: (create(font as Buffer) as Font).familyName };
    }),
  );
}

function writeWhole(path: string, bytes: Uint8Array): void {
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, bytes);
  renameSync(aside, path);
}
