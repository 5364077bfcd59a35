import { plainSvg } from "../charts/plain-svg.ts";
import type { Evidence } from "../edition/check.ts";
import type { Edition } from "../edition/edition.ts";
import { lexicon } from "../edition/lexicon.ts";
import { readPage } from "../edition/read-page.ts";
import { readClaims } from "../io/read-claims.ts";
import { readData } from "../io/read-data.ts";
import { readLanguage } from "../io/read-language.ts";
import { versions } from "../io/root.ts";
import type { Templates } from "../io/templates.ts";
import { load, type Published, type ReleaseReadings, withNotes } from "../loaders/load.ts";
import { type Bases, makeEdition } from "../pipeline.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { dataFolder } from "./data-folder.ts";
import type { EditionAsked } from "./edition-for.ts";
import { kept } from "./kept.ts";
import { keyOf } from "./key-of.ts";
import { drawEdition, pageOf } from "./make.ts";
import { wanted } from "./request.ts";
import { templatesFor } from "./templates-for.ts";
import { markOf, themeFor } from "./theme-for.ts";

/** A page as it was made just now, and what it is to be held against. */
export interface Remade {
  readonly html: string;
  readonly edition: Edition;
  readonly theme: Theme;
  evidence(): Promise<Evidence>;
}

/** What a preview is asked for by: one economy, and whatever else an edition is. */
export type RemadeAsked = EditionAsked & { readonly economy: string };

/**
 * Makes the page of a month again and again from files that change under it. Only what an altered file goes into is made
 * anew: data alter everything, words the edition, templates and styles the page alone, and of the charts those that differ.
 */
export function remaker(asked: RemadeAsked): () => Promise<Remade> {
  const templates = templatesFor(asked);
  const asEdition = editionKeeper(asked, templates);
  return async () => {
    const { bare, data, language } = asEdition();
    const theme = themeFor(asked, data.economy);
    const edition: Edition = { ...bare, theme: markOf(theme, asked) };
    const drawings = await drawEdition(edition, theme);
    const html = await pageOf(edition, drawings, theme, templates);
    const evidence = async (): Promise<Evidence> => {
      const claims = readClaims(templates, asked.locale);
      const pictures = Object.entries(drawings.charts).map(([id, svg]) => [id, plainSvg(svg, theme)]);
      return {
        files: [],
        annexes: { redrawn: {} },
        ...{ stored: edition, fresh: edition, drawings, page: await readPage(html), print: null, theme, claims },
        pictures: Object.fromEntries(pictures),
        economy: data.economy,
        words: language.words,
        lexicon: lexicon(language.words, claims, data.economy),
      };
    };
    return { html, edition, theme, evidence };
  };
}

/** The edition, made anew when its data or its words have changed. */
function editionKeeper(asked: RemadeAsked, templates: Templates) {
  const asPublished = kept<Published>();
  const asEdition = kept<Edition>();
  const bases: Bases = new Map();
  const readings: ReleaseReadings = new Map();
  return () => {
    const files = readData(dataFolder(asked), asked.economy);
    const figures = files.filter(({ path }) => !path.startsWith(`${asked.economy}/notes/`));
    // A note changes no figure, so that neither they nor what is found in them are worked out again.
    const read = asPublished(keyOf(figures), () => load(asked.economy, figures, readings));
    const data: Published = { ...read, ...withNotes(asked.economy, files) };
    const language = readLanguage(templates, asked.locale);
    const make = () => makeEdition(wanted(asked, data), data, language, versions(), bases);
    // As plain data, since that is what a finished edition is held against.
    const bare = asEdition(
      keyOf(files) + JSON.stringify(language),
      () => JSON.parse(JSON.stringify(make())) as Edition,
    );
    return { bare, data, language };
  };
}
