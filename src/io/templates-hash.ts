import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { programStamp } from "./kept-on-disk.ts";
import { programRoot } from "./root.ts";
import { sha256 } from "./sha256.ts";
import { type Templates, templateFolders } from "./templates.ts";

/** One hash for every template and style sheet, the program that uses them and the packages that it stands on. */
export function templatesHash(templates: Templates): string {
  const parts = templateFolders(templates).flatMap((folder) => ["", ...hashesIn(folder)]);
  const card = readFileSync(join(programRoot(), "package.json"), "utf8");
  return sha256([programStamp() ?? "", card, ...parts].join("\n"));
}

function hashesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${relative(folder, path)} ${sha256(readFileSync(path))}`);
}
