import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextFile } from "../loaders/load.ts";
import { raise } from "../problems.ts";
import { sha256 } from "./sha256.ts";

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

/** What is held is read anew when it is next asked for. */
export function forgetData(): void {
  held?.clear();
}

/** What says where figures come from, and is not itself a figure or a word of the briefing. */
const NOT_RESTED_ON = ["SOURCES.md", "sources.yaml"];
let held: Map<string, TextFile[]> | null = null;

/** From now on each economy is read once and no more: for a worker whose jobs must all rest on the same data. */
export function holdData(): void {
  held ??= new Map();
}

/** Every file that an economy's briefing rests on, in the order of their paths. */
export function readData(root: string, economy: string): TextFile[] {
  const before = held?.get(`${root} ${economy}`);
  if (before) return before;
  const files = filesIn(root, economy);
  held?.set(`${root} ${economy}`, files);
  return files;
}

function filesIn(root: string, economy: string): TextFile[] {
  const known = economiesIn(root);
  if (!known.includes(economy)) raise({ kind: "economy-unknown", economy, known });
  const folder = join(root, economy);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|yaml|md)$/.test(entry.name) && !NOT_RESTED_ON.includes(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](mappings|answers)[\\/]/.test(path.slice(root.length)))
    .sort()
    .map((path) => {
      const text = readFileSync(path, "utf8");
      return { path: `${economy}${path.slice(folder.length).replaceAll("\\", "/")}`, text, sha256: sha256(text) };
    });
}
