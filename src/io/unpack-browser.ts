import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { fromTar } from "./from-tar.ts";
import { seal } from "./seal.ts";

const decompress = promisify(brotliDecompress);

/** Unpacks the browser, its fallback fonts and its libraries into the folder, unless they are there and whole. */
export async function unpackBrowser(packed: string, folder: string): Promise<void> {
  if (await isWhole(folder)) return;
  // Made aside and renamed as a whole, so that of two processes at once each ends with all of it.
  const aside = await mkdtemp(`${folder}.new-`);
  try {
    await fill(packed, aside, folder);
    await replace(folder, aside);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    return (await readFile(join(folder, "seal"), "utf8")) === (await seal(join(folder, "chromium")));
  } catch {
    return false;
  }
}

async function fill(packed: string, aside: string, folder: string): Promise<void> {
  const binary = join(aside, "chromium");
  await pipeline(
    createReadStream(join(packed, "chromium.br")),
    createBrotliDecompress(),
    createWriteStream(binary, { mode: 0o700, flush: true }),
  );
  await unpackFiles(join(packed, "fonts.tar.br"), join(aside, "fonts"), /\.ttf$/);
  await unpackFiles(join(packed, "al2023.tar.br"), join(aside, "lib"), /\.(so|so\.\d+|chk)$/);
  await writeFile(join(aside, "fonts.conf"), fontsConf(folder));
  await writeFile(join(aside, "seal"), await seal(binary), { flush: true });
}

async function unpackFiles(archive: string, folder: string, wanted: RegExp): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  const files = fromTar(await decompress(await readFile(archive)));
  for (const { name, bytes } of files)
    if (wanted.test(name)) await writeFile(join(folder, basename(name)), bytes, { mode: 0o700 });
}

// Without any font on the machine the browser never ends loading a page; with fonts of the machine pages would differ from place to place.
function fontsConf(folder: string): string {
  const path = (name: string) => join(folder, name).replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0"?><fontconfig><dir>${path("fonts")}</dir><cachedir>${path("fonts-cache")}</cachedir></fontconfig>\n`;
}

async function replace(folder: string, aside: string): Promise<void> {
  try {
    await rename(aside, folder);
  } catch (cause) {
    if (await isWhole(folder)) return;
    const broken = await mkdtemp(`${folder}.old-`);
    await rename(folder, join(broken, "was")).catch(() => undefined);
    await rm(broken, { recursive: true, force: true });
    await rename(aside, folder).catch(async () => {
      if (!(await isWhole(folder))) throw cause;
    });
  }
}
