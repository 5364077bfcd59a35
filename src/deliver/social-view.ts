import { plainText } from "../edition/render-runs.ts";
import { type SiteEdition, versionPath } from "./site-edition.ts";

const CARD = "card.png";

/**
 * What a network shows when a page of the archive is shared: the picture of the edition that the page tells first. Networks take
 * full addresses alone, so without an address of the site, or without a picture, there is none.
 */
export function socialView(folder: string, told: SiteEdition, base: string | null) {
  const drawn = base !== null && told.files.some(({ path }) => path === CARD);
  return {
    kind: folder.split("/").length > 2 ? "article" : "website",
    locale: told.edition.locale,
    card: drawn ? "summary_large_image" : "summary",
    address: base === null ? [] : [new URL(folder, base).href],
    picture: drawn
      ? [{ link: new URL(versionPath(told) + CARD, base).href, alt: plainText(told.edition.story.headline) }]
      : [],
  };
}
