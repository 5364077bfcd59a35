import type { Font } from "../edition/render-style.ts";
import { raise } from "../problems.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { fontCut } from "./font-cut.ts";
import { familyPlace, readTheme } from "./read-theme.ts";
import { USUAL } from "./usual-signs.ts";

const INVISIBLE = new Set([..."\n\r\t\u200b\u2060\ufeff"].map((sign) => sign.codePointAt(0)!));

/** The fonts with the characters of a page and those that pages usually have, which halves them; a character that no font of a family holds is a problem. */
export async function subsetFonts(fonts: readonly Font[], page: string, theme: Theme = readTheme()): Promise<Font[]> {
  const needed = signsOf(page);
  const signs = [...new Set([...USUAL, ...needed])].sort();
  const taken = new Map<string, Set<string>>();
  const made: Font[] = [];
  for (const font of fonts) {
    const name = `${font.family} ${font.weight} ${font.style}`;
    const before = taken.get(name) ?? new Set();
    const wanted = signs.filter((sign) => !before.has(sign));
    // A second file holds letters beyond the first: it is looked at when the page has any.
    if (before.size > 0 && !wanted.some((sign) => needed.has(sign))) continue;
    const { woff2, own } = await fontCut(font.woff2, wanted);
    taken.set(name, new Set([...before, ...own]));
    if (own.length > 0) made.push({ ...font, woff2, ...(before.size > 0 ? { range: rangeOf(own) } : {}) });
  }
  for (const [name, own] of taken) refuseMissing({ name, own, theme }, needed, page);
  return made;
}

/** The different characters of a text that a font must hold. */
function signsOf(page: string): Set<string> {
  const seen = new Set<number>();
  for (let at = 0; at < page.length; at++) {
    const code = page.codePointAt(at)!;
    seen.add(code);
    if (code > 0xffff) at++;
  }
  return new Set([...seen].filter((code) => !INVISIBLE.has(code)).map((code) => String.fromCodePoint(code)));
}

function rangeOf(signs: readonly string[]): string {
  return signs.map((sign) => `U+${sign.codePointAt(0)!.toString(16)}`).join(",");
}

interface Held {
  readonly name: string;
  readonly own: ReadonlySet<string>;
  readonly theme: Theme;
}

function refuseMissing({ name, own, theme }: Held, signs: ReadonlySet<string>, page: string): void {
  const lacking = [...signs].sort().find((sign) => !own.has(sign));
  if (lacking === undefined) return;
  const at = page.indexOf(lacking);
  const words = page
    .slice(Math.max(0, at - 40), at + 40)
    .replace(/<[^>]*>|^[^<]*>|<[^>]*$/g, " ")
    .replace(/\s+/g, " ");
  const role = name.startsWith(`${theme.fonts.text.family} `) ? "text" : "figures";
  const place = familyPlace(theme, role);
  raise({ kind: "glyph-missing", character: lacking, font: name, words: words.trim(), place });
}
