import type { Chart } from "../charts/chart.ts";
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

/** Is told of charts of an edition before the rest of it is made, and what its look goes by. */
export type OnDressedCharts = (charts: readonly Chart[], dressing: Dressing) => void;

/** The edition that is asked for, and the theme that it is to be made in; charts that have to be made anew are told of before the rest of it is. */
export async function dressedEdition(
  asked: EditionAsked,
  say: Progress,
  onCharts?: (charts: readonly Chart[], theme: Theme) => void,
): Promise<{ readonly edition: Edition; readonly theme: Theme }> {
  const { markOf, themeFor } = await import("./theme-for.ts");
  let made: Theme | undefined;
  const themeOnce = (dressing: Dressing) => {
    made ??= themeFor(asked, dressing);
    return made;
  };
  const { edition, dressing } = await bare(
    asked,
    say,
    onCharts && ((charts, look) => onCharts(charts, themeOnce(look))),
  );
  const theme = themeOnce(dressing);
  return { edition: { ...edition, theme: markOf(theme, asked) }, theme };
}

/** The edition that is asked for, without its look, as plain data. */
export async function editionFor(asked: EditionAsked, say: Progress): Promise<Edition> {
  return (await bare(asked, say)).edition;
}

/** Made anew only when the figures, the words or the program have changed; what makes it is loaded only then. */
async function bare(asked: EditionAsked, say: Progress, onCharts?: OnDressedCharts): Promise<BareEdition> {
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
    return JSON.stringify(bareEdition({ ...asked, economy }, files, say, onCharts));
  });
  return JSON.parse(text) as BareEdition;
}
