import { NARROW } from "../charts/frame.ts";
import { sparkline } from "../charts/sparkline.ts";
import type { Drawings } from "../edition/drawings.ts";
import type { Edition } from "../edition/edition.ts";
import { hasNarrow, type PageFrame, pageFrame, withCharts, withFonts } from "../edition/page-frame.ts";
import { pageParts } from "../io/page-parts.ts";
import { readTheme } from "../io/read-theme.ts";
import { subsetFonts } from "../io/subset-fonts.ts";
import { programTemplates, type Templates } from "../io/templates.ts";
import { paperPage } from "../pdf/paper-page.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { drawing } from "./drawing.ts";

/** So large a part of a line must be known, and two of its values: a few dots are left out. */
const KNOWN = 1 / 3;

/** The drawings of an edition on their way: those of full width come first, since paper needs no others. */
export interface Drawing {
  readonly wide: Promise<Drawings["charts"]>;
  readonly all: Promise<Drawings>;
  readonly sparklines: Drawings["sparklines"];
}

/** Begins to draw the charts and small lines of an edition: the same edition gives the same bytes. */
export function beginDrawing(edition: Edition, theme: Theme): Drawing {
  const drawn = async (width?: number) => {
    const pairs = edition.charts.map(async (chart) => [chart.id, await drawing(chart, theme, width)] as const);
    return Object.fromEntries(await Promise.all(pairs));
  };
  const strip = edition.story.keyFigures.filter(({ history }) => isLine(history));
  const sparklines = Object.fromEntries(strip.map(({ id, code, history }) => [id, sparkline({ code, history })]));
  const wide = drawn();
  const all = Promise.all([wide, drawn(NARROW)]).then(([charts, narrow]) => ({ charts, narrow, sparklines }));
  // Whoever waits for either is told of what goes wrong.
  for (const one of [wide, all]) one.catch(() => undefined);
  return { wide, all, sparklines };
}

/** The charts and small lines of an edition, drawn. */
export function drawEdition(edition: Edition, theme: Theme = readTheme()): Promise<Drawings> {
  return beginDrawing(edition, theme).all;
}

/** A page that waits for its drawings. */
export interface PageBegun {
  /** The page as one HTML file. */
  html(): Promise<string>;
  /** The same as it is printed. */
  paper(): Promise<string>;
}

/** Begins the page of an edition while its charts are being drawn. */
export async function beginPage(
  edition: Edition,
  { wide, all, sparklines }: Drawing,
  theme: Theme,
  templates: Templates,
): Promise<PageBegun> {
  const { fonts, ...parts } = await pageParts(templates, theme);
  const frame = pageFrame(edition, sparklines, parts);
  const page = async (of: PageFrame, drawings: Omit<Drawings, "sparklines">) => {
    const bare = withCharts(of, drawings);
    // Italics are for notes alone.
    const used = fonts.filter((font) => font.style === "normal" || bare.includes('class="note"'));
    return withFonts(bare, of, await subsetFonts(used, bare, theme));
  };
  return {
    html: async () => page(frame, await all),
    paper: async () => {
      const paper = { ...frame, text: paperPage(frame.text) };
      return page(paper, hasNarrow(paper) ? await all : { charts: await wide });
    },
  };
}

/** The page of an edition, as one HTML file. */
export async function pageOf(
  edition: Edition,
  drawings: Drawings,
  theme: Theme = readTheme(),
  templates: Templates = programTemplates(),
): Promise<string> {
  const drawing = {
    wide: Promise.resolve(drawings.charts),
    all: Promise.resolve(drawings),
    sparklines: drawings.sparklines,
  };
  return (await beginPage(edition, drawing, theme, templates)).html();
}

function isLine(history: readonly (number | null)[]): boolean {
  const known = history.filter((value) => value !== null).length;
  return known > 1 && known >= KNOWN * history.length;
}
