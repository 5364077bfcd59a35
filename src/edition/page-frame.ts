import type { Chart } from "../charts/chart.ts";
import type { Drawings } from "./drawings.ts";
import type { Edition } from "./edition.ts";
import { type PageParts, renderHtml, stylesOf } from "./render-html.ts";
import { type Font, fontFaces } from "./render-style.ts";
import { svgMarkup } from "./render-svg.ts";

/** A page in which the places of its charts and fonts are empty: all that takes neither can be made before they are there. */
export interface PageFrame {
  readonly text: string;
  readonly charts: readonly Chart[];
  /** The sheets as they stand in the text, before which the fonts go. */
  readonly styles: string;
}

const PLACE = /<svg role="img" aria-label="" data-place="(wide|narrow) (\d+)"><\/svg>/g;

/** The frame of an edition's page, with its small lines, which are made at once. */
export function pageFrame(
  edition: Edition,
  sparklines: Drawings["sparklines"],
  parts: Omit<PageParts, "fonts">,
): PageFrame {
  const { charts } = edition;
  const places = (width: string) =>
    Object.fromEntries(
      charts.map(({ id }, at) => [id, `<svg role="img" aria-label="" data-place="${width} ${at}"></svg>`]),
    );
  const bare = { ...parts, fonts: [] };
  const text = renderHtml(edition, { charts: places("wide"), narrow: places("narrow"), sparklines }, bare);
  return { text, charts, styles: stylesOf(edition, bare).html };
}

/** The charts that have a place in it, in each width. */
export function chartsIn({ text, charts }: PageFrame): { readonly wide: string[]; readonly narrow: string[] } {
  const found = { wide: new Set<string>(), narrow: new Set<string>() };
  for (const [, width, at] of text.matchAll(PLACE)) found[width as "wide" | "narrow"].add(charts[Number(at)]!.id);
  return { wide: [...found.wide], narrow: [...found.narrow] };
}

/** The page with its charts in their places. */
export function withCharts({ text, charts }: PageFrame, drawings: Omit<Drawings, "sparklines">): string {
  return text.replace(PLACE, (_, width: string, at: string) => {
    const { id, alt } = charts[Number(at)]!;
    const svg = (width === "wide" ? drawings.charts : drawings.narrow)?.[id];
    if (svg === undefined) throw new Error(`The chart "${id}" has not been drawn.`);
    return svgMarkup(svg, alt).html;
  });
}

/** A page of that frame with its fonts. */
export function withFonts(page: string, { styles }: PageFrame, fonts: readonly Font[]): string {
  return page.replaceAll(styles, () => `${fontFaces(fonts)}${styles}`);
}
