import type { Buffer } from "node:buffer";
import type { Font } from "fontkit";
import type { Theme } from "../vocabulary/theme.ts";
import { themeFonts } from "./read-theme.ts";
import { unpackedFont } from "./unpacked-font.ts";

// Read once in a batch.
const kept = new Map<string, Promise<Record<string, string[]>>>();
const MOST = 8;

/** What the files of each family call themselves: the names by which a printed document knows them. */
export function fontNames(theme: Theme): Promise<Record<string, string[]>> {
  const before = kept.get(theme.sha256);
  if (before) return before;
  if (kept.size >= MOST) kept.clear();
  const names = read(theme);
  kept.set(theme.sha256, names);
  return names;
}

async function read(theme: Theme): Promise<Record<string, string[]>> {
  const { create } = await import("fontkit");
  const names: Record<string, string[]> = {};
  for (const file of themeFonts(theme)) {
    names[file.family] ??= [];
    names[file.family]!.push((create(unpackedFont(file) as Buffer) as Font).postscriptName);
  }
  return names;
}
