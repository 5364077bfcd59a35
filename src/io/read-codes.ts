import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type CodeBook, fromCodes } from "../loaders/sources/code-book.ts";
import { sha256 } from "./read-data.ts";
import { programRoot } from "./root.ts";

/** The code lists and mappings of a data folder, or the program's own where it has none. */
export function readCodes(root: string): CodeBook {
  const folder = existsSync(join(root, "codes")) ? root : join(programRoot(), "data");
  return fromCodes(
    readdirSync(join(folder, "codes"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(csv|yaml)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => {
        const text = readFileSync(path, "utf8");
        return { path: relative(folder, path).replaceAll("\\", "/"), text, sha256: sha256(text) };
      }),
  );
}
