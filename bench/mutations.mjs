import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../", import.meta.url));
// Inside node_modules, so that packages and the program's own folder are found from there.
const outfile = `${root}node_modules/.cache/tradebrief/mutations.mjs`;
await build({
  absWorkingDir: root,
  entryPoints: ["bench/mutations.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  logLevel: "error",
});
process.exitCode =
  spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" }).status ?? 1;
