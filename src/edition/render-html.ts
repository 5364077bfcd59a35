import { paletteStyle } from "../charts/palette-style.ts";
import type { Drawings } from "./drawings.ts";
import type { Edition } from "./edition.ts";
import { type Font, styleMarkup } from "./render-style.ts";
import { compileTemplates } from "./render-templates.ts";
import { pageView } from "./render-view.ts";

/** What the page is made with: templates by name (one is `page`), style sheets in order, static fonts. */
export interface PageParts {
  readonly templates: Readonly<Record<string, string>>;
  readonly sheets: readonly string[];
  readonly fonts: readonly Font[];
}

/** The briefing as one HTML file that asks for nothing and runs nothing. Throws when a value, chart or fact is missing. */
export function renderHtml(edition: Edition, drawings: Drawings, parts: PageParts): string {
  const style = styleMarkup(parts.fonts, [paletteStyle(), ...parts.sheets], {
    left: edition.series,
    right: edition.monthName,
  });
  return compileTemplates(parts.templates)(pageView(edition, drawings, style));
}
