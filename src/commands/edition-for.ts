import { join } from "node:path";
import type { Edition } from "../edition/edition.ts";
import { keptOnDisk } from "../io/kept-on-disk.ts";
import type { Progress } from "../io/progress.ts";
import { readData } from "../io/read-data.ts";
import { readLanguage } from "../io/read-language.ts";
import { programRoot, versions } from "../io/root.ts";
import { makeEdition } from "../pipeline.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { keyOf, loaded } from "./loaded.ts";
import { type Asked, dataFolder, economyOf, wanted } from "./request.ts";
import { type Dressed, type Dressing, markOf, themeFor } from "./theme-for.ts";

/** What an edition is asked for by: month, day, language and look. */
export type EditionAsked = Asked & Dressed & { readonly locale: string };

/** The edition that is asked for, and the theme that it is to be made in. */
export function dressedEdition(
  asked: EditionAsked,
  say: Progress,
): { readonly edition: Edition; readonly theme: Theme } {
  const { edition, dressing } = bare(asked, say);
  const theme = themeFor(asked, dressing);
  return { edition: { ...edition, theme: markOf(theme, asked) }, theme };
}

/** The edition that is asked for, without its look, as plain data. */
export function editionFor(asked: EditionAsked, say: Progress): Edition {
  return bare(asked, say).edition;
}

/** Made anew only when the figures, the language or the program have changed. */
function bare(asked: EditionAsked, say: Progress): { readonly edition: Edition; readonly dressing: Dressing } {
  say("Reading the figures");
  const economy = economyOf(asked);
  const files = readData(dataFolder(asked), economy);
  const language = readLanguage(join(programRoot(), "templates"), asked.locale);
  const { month, asOf } = asked;
  const text = keptOnDisk("edition", [economy, month, asOf, keyOf(files), language, versions()], () => {
    const data = loaded(economy, files);
    const want = wanted(asked, data);
    say(`Looking for the news of ${want.month} in ${data.economy.name}, as known on ${want.asOf}`);
    const { id, theme } = data.economy;
    return JSON.stringify({ edition: makeEdition(want, data, language, versions()), dressing: { id, theme } });
  });
  return JSON.parse(text);
}
