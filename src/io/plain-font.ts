import { createRequire } from "node:module";
import type { Font as Face } from "fontkit";

type Unwrap = (
  font: Uint8Array,
  text: string,
  options: { targetFormat: "sfnt"; keepFeatures: readonly string[]; noHinting: boolean },
) => Promise<Uint8Array>;

/** Kerning and the figures of one width: nothing that makes one sign of several. */
const FEATURES = ["kern", "tnum", "lnum"];
const isMark = (code: number) => code >= 0x300 && code < 0x370;

/**
 * A font out of its wrapping, as TrueType bytes for the drawer of pictures. Where a letter is missing the drawer sets the whole
 * text in the next file as well and compares sign by sign, so none may be joined to another or be put together from two:
 * otherwise it leaves a box, or the text out.
 */
export async function plainFont(woff2: Uint8Array): Promise<Uint8Array> {
  const { create } = await import("fontkit");
  const { characterSet } = create(woff2 as Buffer) as Face;
  const unwrap = createRequire(import.meta.url)("subset-font") as Unwrap;
  const signs = String.fromCodePoint(...characterSet.filter((code) => !isMark(code)));
  return unwrap(woff2, signs, { targetFormat: "sfnt", keepFeatures: FEATURES, noHinting: true });
}
