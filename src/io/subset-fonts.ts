import { createRequire } from "node:module";
import type { Font as Face } from "fontkit";
import type { Font } from "../edition/render-style.ts";
import { raise } from "../problems.ts";
import { keptOnDiskLater } from "./kept-on-disk.ts";
import { sha256 } from "./sha256.ts";

type Subset = (
  font: Uint8Array,
  text: string,
  options: { targetFormat: "woff2"; keepFeatures: readonly string[]; noHinting: boolean },
) => Promise<Uint8Array>;

/** Kerning, ligatures, figures of one width, accents: all that the style sheets ask of a font. */
const FEATURES = ["kern", "liga", "tnum", "lnum", "mark", "mkmk", "ccmp"];
// All of it, so that an edition differs from the next by its rare characters alone.
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index));
const INVISIBLE = /[\n\r\t\u200b\u2060\ufeff]/u;

// Most pages of a batch have the same characters.
const MOST = 64;
const inMemory = new Map<string, Promise<Font[]>>();

/** The fonts with the characters of a page and no others, which halves them; a character that no font of a family holds is a problem. */
export function subsetFonts(fonts: readonly Font[], page: string): Promise<Font[]> {
  const signs = [...new Set([...ASCII, ...page])].filter((sign) => !INVISIBLE.test(sign));
  const files = fonts.map(({ woff2, ...face }) => ({ ...face, sha256: sha256(woff2) }));
  const of = JSON.stringify([files, signs.toSorted(), FEATURES]);
  const before = inMemory.get(of);
  if (before) return before;
  if (inMemory.size >= MOST) inMemory.clear();
  const made = keptOnDiskLater("fonts", of, () => subset(fonts, signs, page));
  inMemory.set(of, made);
  made.catch(() => inMemory.delete(of));
  return made;
}

async function subset(fonts: readonly Font[], unsorted: readonly string[], page: string): Promise<Font[]> {
  const { create } = await import("fontkit");
  // In one order, so that pages with the same characters have the same fonts.
  const signs = unsorted.toSorted();
  const taken = new Map<string, Set<string>>();
  const made: Font[] = [];
  for (const font of fonts) {
    const name = `${font.family} ${font.weight} ${font.style}`;
    const before = taken.get(name) ?? new Set();
    const own = held(create(font.woff2 as Buffer) as Face, signs).filter((sign) => !before.has(sign));
    taken.set(name, new Set([...before, ...own]));
    if (own.length > 0) made.push(await cut(font, own, before.size > 0));
  }
  for (const [name, own] of taken) refuseMissing(name, own, signs, page);
  return made;
}

function held(face: Face, signs: readonly string[]): string[] {
  return signs.filter((sign) => face.hasGlyphForCodePoint(sign.codePointAt(0)!));
}

async function cut(font: Font, signs: readonly string[], isSecond: boolean): Promise<Font> {
  const subsetOf = createRequire(import.meta.url)("subset-font") as Subset;
  const options = { targetFormat: "woff2", keepFeatures: FEATURES, noHinting: true } as const;
  const woff2 = await subsetOf(font.woff2, signs.join(""), options);
  const range = signs.map((sign) => `U+${sign.codePointAt(0)!.toString(16)}`).join(",");
  return isSecond ? { ...font, woff2, range } : { ...font, woff2 };
}

function refuseMissing(font: string, own: ReadonlySet<string>, signs: readonly string[], page: string): void {
  const lacking = signs.find((sign) => !own.has(sign));
  if (lacking === undefined) return;
  const at = page.indexOf(lacking);
  const words = page
    .slice(Math.max(0, at - 40), at + 40)
    .replace(/<[^>]*>|^[^<]*>|<[^>]*$/g, " ")
    .replace(/\s+/g, " ");
  raise({ kind: "glyph-missing", character: lacking, font, words: words.trim() });
}
