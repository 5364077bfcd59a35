import { join } from "node:path";
import { NARROW } from "../charts/frame.ts";
import { sparkline } from "../charts/sparkline.ts";
import type { Drawings } from "../edition/drawings.ts";
import type { Edition } from "../edition/edition.ts";
import { renderHtml } from "../edition/render-html.ts";
import { pageParts } from "../io/page-parts.ts";
import { readTheme } from "../io/read-theme.ts";
import { programRoot } from "../io/root.ts";
import { subsetFonts } from "../io/subset-fonts.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { drawing } from "./drawing.ts";

/** A line of which less than a part like this is known would be a few dots, and is left out. */
const FULL = 3;

/** The charts and small lines of an edition, drawn: the same edition gives the same bytes. */
export async function drawEdition(edition: Edition, theme: Theme = readTheme()): Promise<Drawings> {
  const drawn = async (width?: number) => {
    const pairs: [string, string][] = [];
    for (const chart of edition.charts) pairs.push([chart.id, await drawing(chart, theme, width)]);
    return Object.fromEntries(pairs);
  };
  const strip = edition.story.keyFigures.filter(
    ({ history }) => history.filter((value) => value !== null).length >= history.length / FULL,
  );
  const sparklines = Object.fromEntries(strip.map(({ id, code, history }) => [id, sparkline({ code, history })]));
  return { charts: await drawn(), narrow: await drawn(NARROW), sparklines };
}

/** The page of an edition, as one HTML file; `cut` takes of the fonts what the page needs. */
export async function pageOf(
  edition: Edition,
  drawings: Drawings,
  theme: Theme = readTheme(),
  cut: typeof subsetFonts = subsetFonts,
): Promise<string> {
  const parts = await pageParts(join(programRoot(), "templates"), theme);
  const bare = renderHtml(edition, drawings, { ...parts, fonts: [] });
  // Italics are for notes alone.
  const used = parts.fonts.filter((font) => font.style === "normal" || bare.includes('class="note"'));
  return renderHtml(edition, drawings, { ...parts, fonts: await cut(used, bare) });
}
