import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ready } from "./ready.mjs";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const MADE = `${ROOT}.cache/gallery.mjs`;

/** Bundles tests/gallery and runs it: gallery/index.html shows every chart over real and awkward months. */
async function main(names) {
  const stopped = await ready();
  if (stopped !== null) {
    console.error(`${stopped.what}\n${stopped.remedy}`);
    return 1;
  }
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: ROOT,
    entryPoints: ["tests/gallery/make.ts"],
    outfile: MADE,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    packages: "external",
  });
  return spawnSync(process.execPath, [MADE, ...names], { cwd: ROOT, stdio: "inherit" }).status ?? 1;
}

process.exitCode = await main(process.argv.slice(2));
