import type { Font } from "fontkit";

/** Font files by weight; the first that holds a character sets it. */
export interface FontFiles {
  readonly regular: readonly Uint8Array[];
  readonly semibold: readonly Uint8Array[];
}

/** The width of a line of text in pixels, at a size in pixels and a weight from 100 to 900. */
export type TextWidth = (text: string, size: number, weight: number) => number;

const SEMIBOLD = 500;

/** Measures text on the page's own font files, kerning included; a character that no file holds is an error. */
export async function textWidth(files: FontFiles): Promise<TextWidth> {
  const { create } = await import("fontkit");
  // A file of a single face comes back as a Font; collections are not used.
  const open = (bytes: Uint8Array) => create(bytes as Buffer) as Font;
  const faces = { regular: files.regular.map(open), semibold: files.semibold.map(open) };
  const known = new Map<string, number>();
  return (text, size, weight) => {
    const face = weight > SEMIBOLD ? "semibold" : "regular";
    const key = `${face} ${text}`;
    const width = known.get(key) ?? emWidth(text, faces[face]);
    known.set(key, width);
    return width * size;
  };
}

/** The width in ems: each stretch of characters is set in the first face that has them. */
function emWidth(text: string, faces: readonly Font[]): number {
  const stretches: { face: Font; text: string }[] = [];
  for (const character of text) {
    const face = faces.find((each) => each.hasGlyphForCodePoint(character.codePointAt(0)!));
    if (!face) throw new Error(`No font file holds the character "${character}" of "${text}".`);
    const last = stretches.at(-1);
    if (last?.face === face) last.text += character;
    else stretches.push({ face, text: character });
  }
  return stretches.reduce((sum, { face, text: run }) => sum + face.layout(run).advanceWidth / face.unitsPerEm, 0);
}
