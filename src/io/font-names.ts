import type { Buffer } from "node:buffer";
import type { Font } from "fontkit";
import type { Theme } from "../vocabulary/theme.ts";
import { themeFonts } from "./read-theme.ts";

/** What the files of each family call themselves: the names by which a printed document knows them. */
export async function fontNames(theme: Theme): Promise<Record<string, string[]>> {
  const { create } = await import("fontkit");
  const names: Record<string, string[]> = {};
  for (const { family, bytes } of themeFonts(theme)) {
    names[family] ??= [];
    names[family].push((create(bytes as Buffer) as Font).postscriptName);
  }
  return names;
}
