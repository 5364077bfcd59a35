import { join } from "node:path";
import type { Edition } from "../edition/edition.ts";
import type { Progress } from "../io/progress.ts";
import { readLanguage } from "../io/read-language.ts";
import { programRoot, versions } from "../io/root.ts";
import type { Published } from "../loaders/load.ts";
import { makeEdition, type Wanted } from "../pipeline.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { type Asked, published, wanted } from "./request.ts";
import { type Dressed, markOf, themeFor } from "./theme-for.ts";

/** What an edition is asked for by: month, day, language and look. */
export type EditionAsked = Asked & Dressed & { readonly locale: string };

/** The edition that is asked for, as plain data. */
export function editionFor(asked: EditionAsked, say: Progress): Edition {
  return dressedEdition(asked, say).edition;
}

/** The edition that is asked for, and the theme that it is to be made in; `look` may stop it before it is made. */
export function dressedEdition(
  asked: EditionAsked,
  say: Progress,
  look: (data: Published, want: Wanted) => void = () => {},
): { readonly edition: Edition; readonly theme: Theme } {
  say("Reading the figures");
  const data = published(asked);
  const want = wanted(asked, data);
  look(data, want);
  const language = readLanguage(join(programRoot(), "templates"), asked.locale);
  say(`Looking for the news of ${want.month} in ${data.economy.name}, as known on ${want.asOf}`);
  const theme = themeFor(asked, data.economy);
  return { edition: { ...makeEdition(want, data, language, versions()), theme: markOf(theme, asked) }, theme };
}
