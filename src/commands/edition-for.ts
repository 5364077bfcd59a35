import type { Edition } from "../edition/edition.ts";
import { keptOnDiskLater } from "../io/kept-on-disk.ts";
import type { Progress } from "../io/progress.ts";
import { readData } from "../io/read-data.ts";
import { versions } from "../io/root.ts";
import { templatesHash } from "../io/templates-hash.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { dataFolder, economyOf } from "./data-folder.ts";
import { keyOf } from "./key-of.ts";
import type { Asked } from "./request.ts";
import { templatesFor } from "./templates-for.ts";
import type { Dressed, Dressing } from "./theme-for.ts";

/** What an edition is asked for by: month, day, language and look. */
export type EditionAsked = Asked & Dressed & { readonly locale: string };

/** An edition before it has a look, and what its look goes by. */
export interface BareEdition {
  readonly edition: Edition;
  readonly dressing: Dressing;
}

/** The edition that is asked for, and the theme that it is to be made in. */
export async function dressedEdition(
  asked: EditionAsked,
  say: Progress,
): Promise<{ readonly edition: Edition; readonly theme: Theme }> {
  const [{ edition, dressing }, { markOf, themeFor }] = await Promise.all([bare(asked, say), import("./theme-for.ts")]);
  const theme = themeFor(asked, dressing);
  return { edition: { ...edition, theme: markOf(theme, asked) }, theme };
}

/** The edition that is asked for, without its look, as plain data. */
export async function editionFor(asked: EditionAsked, say: Progress): Promise<Edition> {
  return (await bare(asked, say)).edition;
}

/** Made anew only when the figures, the words or the program have changed; what makes it is loaded only then. */
async function bare(asked: EditionAsked, say: Progress): Promise<BareEdition> {
  say("Reading the figures");
  const economy = economyOf(asked);
  const files = readData(dataFolder(asked), economy);
  const of = [
    economy,
    asked.month,
    asked.asOf,
    keyOf(files),
    asked.locale,
    templatesHash(templatesFor(asked)),
    versions(),
  ];
  const text = await keptOnDiskLater("edition", of, async () => {
    const { bareEdition } = await import("./bare-edition.ts");
    return JSON.stringify(bareEdition({ ...asked, economy }, files, say));
  });
  return JSON.parse(text) as BareEdition;
}
