import { cutName, cutNow } from "./io/font-cut.ts";
import { fontName } from "./io/font-name.ts";
import { readTheme, themeFonts, themeNames } from "./io/read-theme.ts";
import { sha256 } from "./io/sha256.ts";
import { ship, shipped } from "./io/shipped.ts";
import { USUAL } from "./io/usual-signs.ts";

/** Makes, when the program is bundled, what every edition needs and no edition changes: the fonts of its own themes with the usual characters, and their names. */
export async function shipAll(): Promise<void> {
  for (const name of themeNames())
    for (const { bytes, part } of themeFonts(readTheme(name))) {
      if (shipped("name", sha256(bytes)) === undefined) ship("name", sha256(bytes), await fontName(bytes));
      const of = cutName(bytes, USUAL);
      if (part === "latin" && shipped("font", of) === undefined) ship("font", of, await cutNow(bytes, USUAL));
    }
}
