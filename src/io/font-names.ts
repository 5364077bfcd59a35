import type { Theme } from "../vocabulary/theme.ts";
import { fontName } from "./font-name.ts";
import { themeFonts } from "./read-theme.ts";
import { sha256 } from "./sha256.ts";
import { shipped } from "./shipped.ts";

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
  const names: Record<string, string[]> = {};
  for (const { family, bytes } of themeFonts(theme)) {
    names[family] ??= [];
    names[family].push(shipped<string>("name", sha256(bytes)) ?? (await fontName(bytes)));
  }
  return names;
}
