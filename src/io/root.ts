import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the program itself, which holds its templates and its bundled data: the nearest with a package.json above this file. */
export function programRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return folder;
}

/** The versions on which the bytes of an edition depend. */
export function versions(): Record<string, string> {
  const { version, dependencies } = JSON.parse(readFileSync(join(programRoot(), "package.json"), "utf8")) as {
    version: string;
    dependencies: Record<string, string>;
  };
  return {
    tradebrief: version,
    handlebars: dependencies.handlebars!,
    vega: dependencies.vega!,
    "vega-lite": dependencies["vega-lite"]!,
  };
}
