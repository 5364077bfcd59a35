import { createRequire } from "node:module";
import type { Font as Face } from "fontkit";
import { keptOnDiskLater } from "./kept-on-disk.ts";
import { sha256 } from "./sha256.ts";
import { shipped } from "./shipped.ts";

/** A font with fewer characters, and which of those that were wanted it holds. */
export interface FontCut {
  readonly woff2: Uint8Array;
  readonly own: readonly string[];
}

type Subset = (
  font: Uint8Array,
  text: string,
  options: { targetFormat: "woff2"; keepFeatures: readonly string[]; noHinting: boolean },
) => Promise<Uint8Array>;

/** Kerning, ligatures, figures of one width, accents: all that the style sheets ask of a font. */
const FEATURES = ["kern", "liga", "tnum", "lnum", "mark", "mkmk", "ccmp"];

// Most pages of a batch have the same characters.
const MOST = 64;
const inMemory = new Map<string, Promise<FontCut>>();

/** A font cut down to those of the wanted characters that it holds; the same font and characters give the same bytes. */
export function fontCut(woff2: Uint8Array, wanted: readonly string[]): Promise<FontCut> {
  const of = cutName(woff2, wanted);
  const before = inMemory.get(of);
  if (before) return before;
  if (inMemory.size >= MOST) inMemory.clear();
  const ready = shipped<FontCut>("font", of);
  const made = ready ? Promise.resolve(ready) : keptOnDiskLater("fonts", of, () => cutNow(woff2, wanted));
  inMemory.set(of, made);
  made.catch(() => inMemory.delete(of));
  return made;
}

/** Everything that a cut is made from, as a name. */
export function cutName(woff2: Uint8Array, wanted: readonly string[]): string {
  return sha256(JSON.stringify([sha256(woff2), wanted, FEATURES]));
}

/** The same, made anew. */
export async function cutNow(woff2: Uint8Array, wanted: readonly string[]): Promise<FontCut> {
  const { create } = await import("fontkit");
  const face = create(woff2 as Buffer) as Face;
  const own = wanted.filter((sign) => face.hasGlyphForCodePoint(sign.codePointAt(0)!));
  if (own.length === 0) return { woff2: new Uint8Array(), own };
  const subsetOf = createRequire(import.meta.url)("subset-font") as Subset;
  const options = { targetFormat: "woff2", keepFeatures: FEATURES, noHinting: true } as const;
  return { woff2: await subsetOf(woff2, own.join(""), options), own };
}
