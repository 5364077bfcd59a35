import { raise } from "../problems.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { fontsOnDisk, type OnDisk } from "./fonts-on-disk.ts";
import { familyPlace, readTheme } from "./read-theme.ts";

const ZOOM = 2;

/** A drawer of PNG pictures from SVGs, at twice their size, on paper, in the page's own fonts; a letter that none of them holds is a problem. */
export async function pngDrawer(theme: Theme = readTheme()): Promise<(svg: string) => Promise<Uint8Array>> {
  const [{ Resvg }, fonts] = await Promise.all([import("@resvg/resvg-js"), fontsOnDisk(theme)]);
  const [regular, semibold] = [400, 600].map((of) => fonts.find(({ weight }) => weight === of)!.name);
  return async (svg) => {
    const whole = svg.normalize("NFC");
    refuseMissing(whole, fonts, theme);
    return new Resvg(named(whole, theme, { regular: regular!, semibold: semibold! }), {
      background: theme.colours.light.paper,
      fitTo: { mode: "zoom", value: ZOOM },
      font: { loadSystemFonts: false, fontFiles: fonts.map(({ path }) => path), defaultFontFamily: regular! },
      textRendering: 2,
    })
      .render()
      .asPng();
  };
}

/** The picture with its fonts called as their files call themselves: the semibold may be a family of its own. */
function named(svg: string, { fonts }: Theme, names: { readonly regular: string; readonly semibold: string }): string {
  return svg
    .replaceAll(`font-family="${fonts.figures.family}"`, `font-family="${names.regular}"`)
    .replaceAll('font-weight="600"', `font-family="${names.semibold}" font-weight="600"`);
}

// The drawer itself leaves an empty box.
function refuseMissing(svg: string, fonts: readonly OnDisk[], theme: Theme): void {
  for (const [, words] of svg.matchAll(/>([^<]+)</g))
    for (const sign of words!) {
      if (/\s/.test(sign) || fonts.some(({ holds }) => holds(sign))) continue;
      const place = familyPlace(theme, "figures");
      raise({ kind: "glyph-missing", character: sign, font: theme.fonts.figures.family, words: words!, place });
    }
}
