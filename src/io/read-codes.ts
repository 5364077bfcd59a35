import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "../loaders/load.ts";
import { sha256 } from "./sha256.ts";

/** The code lists and mappings below a folder, by their paths from there. */
export function readCodes(folder: string, as: string): TextFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|yaml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path: `${as}/${path.slice(folder.length + 1).replaceAll("\\", "/")}`, text, sha256: sha256(text) };
    });
}
