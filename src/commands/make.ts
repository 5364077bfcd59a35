import type { Chart } from "../charts/chart.ts";
import { NARROW } from "../charts/frame.ts";
import { sparkline } from "../charts/sparkline.ts";
import type { Drawings } from "../edition/drawings.ts";
import type { Edition } from "../edition/edition.ts";
import { chartsIn, type PageFrame, pageFrame, withCharts, withFonts } from "../edition/page-frame.ts";
import { pageParts } from "../io/page-parts.ts";
import { readTheme } from "../io/read-theme.ts";
import { subsetFonts } from "../io/subset-fonts.ts";
import { programTemplates, type Templates } from "../io/templates.ts";
import { paperPage } from "../pdf/paper-page.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { drawing } from "./drawing.ts";

/** So large a part of a line must be known, and two of its values: a few dots are left out. */
const KNOWN = 1 / 3;

type Sketches = Readonly<Record<string, Promise<string>>>;

/** The drawings of an edition on their way. */
export interface Drawing {
  readonly wide: Sketches;
  /** The drawings for narrow screens, begun when they are first asked for: those of the charts named come first. */
  narrow(first?: readonly string[]): Sketches;
  readonly sparklines: Drawings["sparklines"];
}

/** Begins to draw the charts and small lines of an edition: the same edition gives the same bytes. */
export function beginDrawing(edition: Edition, theme: Theme, draw: typeof drawing = drawing): Drawing {
  const begin = (charts: readonly Chart[], width?: number): Sketches => {
    const begun = charts.map((chart) => [chart.id, draw(chart, theme, width)] as const);
    // Whoever waits for one is told of what goes wrong.
    for (const [, one] of begun) one.catch(() => undefined);
    return Object.fromEntries(begun);
  };
  const strip = edition.story.keyFigures.filter(({ history }) => isLine(history));
  const wide = begin(edition.charts);
  let narrow: Sketches | undefined;
  return {
    wide,
    narrow: (first = []) => {
      narrow ??= begin(
        [...edition.charts].sort((a, b) => place(a, first) - place(b, first)),
        NARROW,
      );
      return narrow;
    },
    sparklines: Object.fromEntries(strip.map(({ id, code, history }) => [id, sparkline({ code, history })])),
  };
}

function place({ id }: Chart, first: readonly string[]): number {
  return first.includes(id) ? 0 : 1;
}

/** The charts and small lines of an edition, drawn. */
export function drawEdition(edition: Edition, theme: Theme = readTheme()): Promise<Drawings> {
  return drawn(beginDrawing(edition, theme));
}

/** All drawings, when they are there. */
export async function drawn({ wide, narrow, sparklines }: Drawing): Promise<Drawings> {
  const later = narrow();
  return { charts: await there(wide), narrow: await there(later), sparklines };
}

async function there(sketches: Sketches, ids = Object.keys(sketches)): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all(ids.map(async (id) => [id, await sketches[id]!] as const)));
}

/** A page that waits for its drawings. */
export interface PageBegun {
  /** The page as one HTML file. */
  html(): Promise<string>;
  /** The same as it is printed, which shows each chart in one width alone. */
  paper(): Promise<string>;
}

/** Begins the page of an edition while its charts are being drawn. */
export async function beginPage(
  edition: Edition,
  drawing: Drawing,
  theme: Theme,
  templates: Templates,
): Promise<PageBegun> {
  const { fonts, ...parts } = await pageParts(templates, theme);
  const frame = pageFrame(edition, drawing.sparklines, parts);
  const page = async (of: PageFrame) => {
    const { wide, narrow } = chartsIn(of);
    const later = drawing.narrow(narrow);
    const bare = withCharts(of, { charts: await there(drawing.wide, wide), narrow: await there(later, narrow) });
    // Italics are for notes alone.
    const used = fonts.filter((font) => font.style === "normal" || bare.includes('class="note"'));
    return withFonts(bare, of, await subsetFonts(used, bare, theme));
  };
  return { html: () => page(frame), paper: () => page({ ...frame, text: paperPage(frame.text) }) };
}

/** The page of an edition, as one HTML file. */
export async function pageOf(
  edition: Edition,
  { charts, narrow = {}, sparklines }: Drawings,
  theme: Theme = readTheme(),
  templates: Templates = programTemplates(),
): Promise<string> {
  const made = (svgs: Readonly<Record<string, string>>): Sketches =>
    Object.fromEntries(Object.entries(svgs).map(([id, svg]) => [id, Promise.resolve(svg)]));
  const drawing = { wide: made(charts), narrow: () => made(narrow), sparklines };
  return (await beginPage(edition, drawing, theme, templates)).html();
}

function isLine(history: readonly (number | null)[]): boolean {
  const known = history.filter((value) => value !== null).length;
  return known > 1 && known >= KNOWN * history.length;
}
