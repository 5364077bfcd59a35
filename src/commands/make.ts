import { NARROW } from "../charts/frame.ts";
import { sparkline } from "../charts/sparkline.ts";
import type { Drawings } from "../edition/drawings.ts";
import type { Edition } from "../edition/edition.ts";
import { renderHtml } from "../edition/render-html.ts";
import { pageParts } from "../io/page-parts.ts";
import { readTheme } from "../io/read-theme.ts";
import { subsetFonts } from "../io/subset-fonts.ts";
import { programTemplates, type Templates } from "../io/templates.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { drawing } from "./drawing.ts";

/** So large a part of a line must be known, and two of its values: a few dots are left out. */
const KNOWN = 1 / 3;

/** The charts and small lines of an edition, drawn: the same edition gives the same bytes. */
export async function drawEdition(edition: Edition, theme: Theme = readTheme()): Promise<Drawings> {
  const drawn = async (width?: number) => {
    const pairs: [string, string][] = [];
    for (const chart of edition.charts) pairs.push([chart.id, await drawing(chart, theme, width)]);
    return Object.fromEntries(pairs);
  };
  const strip = edition.story.keyFigures.filter(({ history }) => isLine(history));
  const sparklines = Object.fromEntries(strip.map(({ id, code, history }) => [id, sparkline({ code, history })]));
  return { charts: await drawn(), narrow: await drawn(NARROW), sparklines };
}

/** The page of an edition, as one HTML file. */
export async function pageOf(
  edition: Edition,
  drawings: Drawings,
  theme: Theme = readTheme(),
  templates: Templates = programTemplates(),
): Promise<string> {
  const parts = await pageParts(templates, theme);
  const bare = renderHtml(edition, drawings, { ...parts, fonts: [] });
  // Italics are for notes alone.
  const used = parts.fonts.filter((font) => font.style === "normal" || bare.includes('class="note"'));
  return renderHtml(edition, drawings, { ...parts, fonts: await subsetFonts(used, bare, theme) });
}

function isLine(history: readonly (number | null)[]): boolean {
  const known = history.filter((value) => value !== null).length;
  return known > 1 && known >= KNOWN * history.length;
}
