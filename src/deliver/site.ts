import { createHash } from "node:crypto";
import { plainText } from "../edition/render-runs.ts";
import { type Font, styleMarkup } from "../edition/render-style.ts";
import { compileTemplates } from "../edition/render-templates.ts";
import { themeStyle } from "../edition/theme-style.ts";
import type { Theme } from "../vocabulary/theme.ts";
import { atomFeed, jsonFeed } from "./feeds.ts";
import { current, monthPath, type SiteEconomy, type SiteEdition, siteEconomies, versionPath } from "./site-edition.ts";
import { economyView, frontView, headlineOf, monthView } from "./site-views.ts";
import { socialView } from "./social-view.ts";

/** What the site's pages are made with: templates by name (one is `page`), style sheets in order, static fonts. */
export interface SiteParts {
  readonly templates: Readonly<Record<string, string>>;
  readonly sheets: readonly string[];
  readonly fonts: readonly Font[];
  readonly theme: Theme;
}

/** How the site is called and where it stands; without an address its feeds link from their own place and it has no sitemap. */
export interface SiteOptions {
  readonly title: string;
  readonly base: string | null;
}

/** A file of the site that is made here; the files of the editions are put beside them as they are. */
export interface SiteFile {
  readonly path: string;
  readonly bytes: string;
}

/** Every page, feed and list of the archive: from these editions alone, whatever else there may be. */
export function siteFiles(editions: readonly SiteEdition[], parts: SiteParts, options: SiteOptions): SiteFile[] {
  const economies = siteEconomies(editions);
  const write = pageWriter(parts, options);
  const pages = [
    write("", options.title, "", { front: frontView(economies) }, newestOf(economies)),
    ...economies.flatMap((economy) => [
      write(`${economy.id}/`, economy.series, "", { economy: economyView(economy) }, current(economy.months[0]!)),
      ...economy.months.map((month, index) =>
        write(
          monthPath(month),
          headlineOf(month),
          plainText(current(month).edition.story.standfirst),
          { month: monthView(economy, index) },
          current(month),
        ),
      ),
    ]),
  ];
  return [
    ...pages,
    ...feeds(economies, editions, options),
    ...sitemap(pages, options),
    { path: "index.json", bytes: machineIndex(economies) },
  ];
}

const EMPTY = { front: false, economy: false, month: false };

function newestOf(economies: readonly SiteEconomy[]): SiteEdition {
  const newest = economies.map(({ months }) => current(months[0]!));
  return newest.reduce((one, other) => (other.instant > one.instant ? other : one));
}

function pageWriter(parts: SiteParts, { title: site, base }: SiteOptions) {
  const style = styleMarkup(parts.fonts, [...parts.sheets, themeStyle(parts.theme, parts.theme.paper)], {
    left: site,
    right: "",
  });
  const fill = compileTemplates(parts.templates);
  // The sheet stands in the page, so that it opens from a disk; its sum alone lets it in.
  const sum = createHash("sha256").update(`\n${style.html}\n`).digest("base64");
  return (folder: string, title: string, description: string, content: object, told: SiteEdition): SiteFile => {
    const up = "../".repeat(folder.split("/").length - 1);
    const view = {
      ...EMPTY,
      ...content,
      site,
      title: title === site ? site : `${title} – ${site}`,
      description: description || title,
      heading: title,
      social: socialView(folder, told, base),
    };
    return {
      path: `${folder}index.html`,
      bytes: fill({ ...view, lang: "en", style, sum, up, home: `${up}index.html` }),
    };
  };
}

function feeds(
  economies: readonly SiteEconomy[],
  editions: readonly SiteEdition[],
  { title, base }: SiteOptions,
): SiteFile[] {
  const of = (name: string, path: string, some: readonly SiteEdition[]) => [
    { path: `${path}feed.xml`, bytes: atomFeed({ title: name, path, base }, some) },
    { path: `${path}feed.json`, bytes: jsonFeed({ title: name, path, base }, some) },
  ];
  return [
    ...of(title, "", editions),
    ...economies.flatMap(({ series, id, months }) =>
      of(
        series,
        `${id}/`,
        months.flatMap(({ versions }) => versions),
      ),
    ),
  ];
}

function sitemap(pages: readonly SiteFile[], { base }: SiteOptions): SiteFile[] {
  if (base === null) return [];
  const urls = pages.map(({ path }) => `<url><loc>${new URL(path.replace(/index\.html$/, ""), base).href}</loc></url>`);
  const head = '<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  return [{ path: "sitemap.xml", bytes: `${head}${urls.join("\n")}\n</urlset>\n` }];
}

/** The archive for programs: every version of every month, its files with sizes and sums, paths from the site's root. */
function machineIndex(economies: readonly SiteEconomy[]): string {
  const version = (one: SiteEdition) => ({
    ...{ revision: one.revision, released: one.instant, asOf: one.edition.asOf, path: versionPath(one) },
    headline: plainText(one.edition.story.headline),
    files: one.files,
  });
  const index = economies.map(({ id, name, series, months }) => ({
    ...{ id, name, series },
    months: months.map((month) => ({
      month: month.month,
      path: monthPath(month),
      editions: month.versions.map(version),
    })),
  }));
  return `${JSON.stringify({ format: 1, economies: index }, null, 1)}\n`;
}
