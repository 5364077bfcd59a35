import { existsSync, readFileSync } from "node:fs";
import { fromWoff } from "../charts/from-woff.ts";
import type { FontFiles } from "../charts/text-width.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { familyPlace, readTheme, themeFonts } from "./read-theme.ts";
import type { FontFile } from "./theme-fonts.ts";

/** The font files in which a theme sets its charts, as bytes, by weight: the very files that the page embeds. */
export async function chartFonts(theme: Theme = readTheme()): Promise<FontFiles> {
  const files = themeFonts(theme).filter(({ role, style }) => role === "figures" && style === "normal");
  const of = (weight: number) => files.filter((file) => file.weight === weight).map(unpacked);
  const { family } = theme.fonts.figures;
  // As the theme is now: it may have changed, or gone, when a letter is found missing.
  const text = readFileSync(theme.path, "utf8");
  const place = () => familyPlace(theme, "figures", text);
  return { regular: of(400), semibold: of(600), family, place };
}

/** The same outlines in the older wrapping, where the package has it too: it is unpacked ten times faster. */
function unpacked({ path, own, bytes }: FontFile): Uint8Array {
  const older = path.replace(/woff2$/, "woff");
  return own || !existsSync(older) ? bytes : fromWoff(readFileSync(older));
}
