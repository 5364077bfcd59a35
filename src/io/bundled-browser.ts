import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cacheFolder } from "./cache-folder.ts";
import { unpackBrowser } from "./unpack-browser.ts";

const PACKAGE = "@sparticuz/chromium";

/** A browser and the settings of the environment under which it may start, to be tried in order. */
export interface StartableBrowser {
  readonly path: string;
  readonly environments: readonly Readonly<Record<string, string>>[];
}

/** The browser that comes with the program, unpacked into our own cache; null where there is none for this machine. */
export async function bundledBrowser(env: NodeJS.ProcessEnv = process.env): Promise<StartableBrowser | null> {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  const packed = await packedBrowser();
  const cache = packed && cacheFolder(env);
  if (!cache) return null;
  const folder = join(cache, `chromium-${packed.version}`);
  await unpackBrowser(packed.folder, folder);
  const fonts = { FONTCONFIG_FILE: join(folder, "fonts.conf") };
  // Its own copies of the NSS libraries come second: a machine that has them has them newer.
  return { path: join(folder, "chromium"), environments: [fonts, { ...fonts, LD_LIBRARY_PATH: join(folder, "lib") }] };
}

async function packedBrowser(): Promise<{ folder: string; version: string } | null> {
  try {
    const root = packageRoot(createRequire(import.meta.url).resolve(PACKAGE));
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string };
    return { folder: join(root, "bin"), version };
  } catch {
    return null;
  }
}

// The package does not export its package.json, so its root is found by its name in the path of its module.
function packageRoot(module: string): string {
  return module.slice(0, module.lastIndexOf(join(PACKAGE)) + PACKAGE.length);
}
