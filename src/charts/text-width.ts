import type { Font } from "fontkit";
import { type Place, raise } from "../problems.ts";

/** Font files by weight; the first that holds a character sets it. */
export interface FontFiles {
  readonly regular: readonly Uint8Array[];
  readonly semibold: readonly Uint8Array[];
  readonly family: string;
  /** Where the theme names them. */
  readonly place: () => Place;
}

/** The width of a line of text in pixels, at a size in pixels and a weight from 100 to 900. */
export type TextWidth = (text: string, size: number, weight: number) => number;

const SEMIBOLD = 500;

/** Measures text on the page's own font files, kerning included; a character that no file holds is a problem. */
export async function textWidth(files: FontFiles): Promise<TextWidth> {
  const { create } = await import("fontkit");
  // A file of a single face comes back as a Font; collections are not used.
  const open = (bytes: Uint8Array) => create(bytes as Buffer) as Font;
  const faces = { regular: files.regular.map(open), semibold: files.semibold.map(open) };
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const face = weight > SEMIBOLD ? "semibold" : "regular";
    const key = `${face} ${text}`;
    const width = known.get(key) ?? emWidth(text, faces[face], files);
    known.set(key, width);
    return width * size;
  };
}

/** The width in ems: each stretch of characters is set in the first face that has them. */
function emWidth(text: string, faces: readonly Font[], { family, place }: FontFiles): number {
  const stretches: { face: Font; text: string }[] = [];
  for (const character of text) {
    const face = faces.find((each) => each.hasGlyphForCodePoint(character.codePointAt(0)!));
    if (!face) return raise({ kind: "glyph-missing", character, font: family, words: text, place: place() });
    const last = stretches.at(-1);
    if (last?.face === face) last.text += character;
    else stretches.push({ face, text: character });
  }
  return stretches.reduce((sum, { face, text: run }) => sum + face.layout(run).advanceWidth / face.unitsPerEm, 0);
}
