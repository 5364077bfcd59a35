import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { programStamp } from "./kept-on-disk.ts";
import { programRoot } from "./root.ts";
import { sha256 } from "./sha256.ts";

/** One hash for every template and style sheet, the program that uses them and the packages that it stands on. */
export function templatesHash(): string {
  const root = programRoot();
  const files = readdirSync(join(root, "templates"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const parts = files.map((path) => `${path.slice(root.length)} ${sha256(readFileSync(path))}`);
  return sha256([programStamp() ?? "", readFileSync(join(root, "package.json"), "utf8"), ...parts].join("\n"));
}
