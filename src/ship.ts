import { cutName, cutNow } from "./io/font-cut.ts";
import { readTheme, themeFonts, themeNames } from "./io/read-theme.ts";
import { ship, shipped } from "./io/shipped.ts";
import { USUAL } from "./io/usual-signs.ts";

/** Makes, when the program is bundled, what every edition needs and no edition changes: the fonts of its own themes with the usual characters. */
export async function shipAll(): Promise<void> {
  for (const name of themeNames())
    for (const { bytes, part } of themeFonts(readTheme(name))) {
      const of = cutName(bytes, USUAL);
      if (part === "latin" && shipped("font", of) === undefined) ship("font", of, await cutNow(bytes, USUAL));
    }
}
