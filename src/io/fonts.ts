import type { FontFiles } from "../charts/text-width.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { readTheme, themeFonts } from "./read-theme.ts";
import { unpackedFont } from "./unpacked-font.ts";

/** The font files in which a theme sets its charts, as bytes, by weight: the very files that the page embeds. */
export async function chartFonts(theme: Theme = readTheme()): Promise<FontFiles> {
  const files = themeFonts(theme).filter(({ role, style }) => role === "figures" && style === "normal");
  const of = (weight: number) => files.filter((file) => file.weight === weight).map(unpackedFont);
  return { regular: of(400), semibold: of(600) };
}
