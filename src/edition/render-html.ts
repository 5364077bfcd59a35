import type { ReadyTemplate } from "../vocabulary/ready-template.ts";
import type { Paper, Theme } from "../vocabulary/theme.ts";
import type { Drawings } from "./drawings.ts";
import type { Edition } from "./edition.ts";
import type { Markup } from "./render-markup.ts";
import { type Font, styleMarkup } from "./render-style.ts";
import { compileTemplates } from "./render-templates.ts";
import { pageView } from "./render-view.ts";
import { themeStyle } from "./theme-style.ts";

/** What the page is made with: templates by name (one is `page`) and what of them is compiled already, style sheets in order, static fonts. */
export interface PageParts {
  readonly templates: Readonly<Record<string, string>>;
  readonly ready?: Readonly<Record<string, ReadyTemplate>>;
  readonly sheets: readonly string[];
  readonly fonts: readonly Font[];
  readonly theme: Theme;
}

/** The briefing as one HTML file that asks for nothing and runs nothing. Throws when a value, chart or fact is missing. */
export function renderHtml(edition: Edition, drawings: Drawings, parts: PageParts): string {
  const view = pageView(edition, drawings, stylesOf(edition, parts), parts.theme);
  return compileTemplates(parts.templates, parts.ready)(view);
}

/** The style sheet of an edition's page: fonts, sheets, the theme's colours and sheet of paper, and the running head. */
export function stylesOf(edition: Edition, { fonts, sheets, theme }: PageParts): Markup {
  const head = { left: edition.series, right: edition.monthName };
  return styleMarkup(fonts, [...sheets, themeStyle(theme, paperOf(edition, theme))], head);
}

/** The sheet of paper on which an edition is printed: its own, else its theme's. */
export function paperOf(edition: Pick<Edition, "theme">, theme: Theme): Paper {
  return edition.theme?.paper ?? theme.paper;
}
