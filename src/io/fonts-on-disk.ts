import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Font } from "fontkit";
import type { Theme } from "../vocabulary/theme.ts";
import { cacheFolder } from "./cache-folder.ts";
import { plainFont } from "./plain-font.ts";
import { themeFonts } from "./read-theme.ts";
import { sha256 } from "./sha256.ts";
import type { FontFile } from "./theme-fonts.ts";

/** A font of the charts as a file in no wrapping; `name` is what it calls its family, whatever the theme calls it. */
export interface OnDisk {
  readonly path: string;
  readonly weight: number;
  readonly name: string;
  holds(sign: string): boolean;
}

/** The files of a theme's figures, unpacked once and named by what they were made of. */
export async function fontsOnDisk(theme: Theme): Promise<OnDisk[]> {
  const { create } = await import("fontkit");
  const folder = join(cacheFolder() ?? tmpdir(), "fonts");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const wanted = themeFonts(theme).filter(({ role, style }) => role === "figures" && style === "normal");
  return Promise.all(
    wanted.map(async (file) => {
      const path = await unpacked(file, folder);
      const face = create(readFileSync(path)) as Font;
      const holds = (sign: string) => face.hasGlyphForCodePoint(sign.codePointAt(0)!);
      return { path, weight: file.weight, name: face.familyName, holds };
    }),
  );
}

async function unpacked({ path: woff2, bytes }: FontFile, folder: string): Promise<string> {
  const path = join(folder, `${basename(woff2, ".woff2")}-plain-${sha256(bytes).slice(0, 16)}.ttf`);
  if (existsSync(path)) return path;
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, await plainFont(bytes));
  renameSync(aside, path);
  return path;
}
