import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Every file of a tree of editions with its bytes, without the store's own records. */
export function editionTree(root: string): [string, string][] {
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.\w+$/.test(name) && !name.startsWith(".batch") && !/\.(new|old)\b/.test(name))
    .sort()
    .map((name) => [name, readFileSync(join(root, name)).toString("base64")]);
}

/** What was written aside and never put in place. */
export function leftAside(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => /\.(new|old)\b/.test(name));
}
