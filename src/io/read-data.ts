import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { TextFile } from "../loaders/load.ts";
import { raise } from "../problems.ts";

/** The economies in the data folder, by the names of their folders. */
export function economiesIn(root: string): string[] {
  if (!existsSync(root))
    return raise({
      kind: "file-missing",
      path: root,
      remedy: "Give the data folder with --data, or run from a folder that has one.",
    });
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, "economy.yaml")))
    .map((entry) => entry.name)
    .sort();
}

/** What says where figures come from, and is not itself a figure or a word of the briefing. */
const NOT_RESTED_ON = ["SOURCES.md", "sources.yaml"];

/** Every file that an economy's briefing rests on, in the order of their paths. */
export function readData(root: string, economy: string): TextFile[] {
  const known = economiesIn(root);
  if (!known.includes(economy)) raise({ kind: "economy-unknown", economy, known });
  return readdirSync(join(root, economy), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|yaml|md)$/.test(entry.name) && !NOT_RESTED_ON.includes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](mappings|answers)[\\/]/.test(path.slice(root.length)))
    .sort()
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path: relative(root, path).replaceAll("\\", "/"), text, sha256: sha256(text) };
    });
}

/** The SHA-256 of a text, in hexadecimal. */
export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}
