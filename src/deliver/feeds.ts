import { createHash } from "node:crypto";
import { escapeHtml } from "../edition/render-markup.ts";
import { plainText } from "../edition/render-runs.ts";
import { lastMonth } from "../vocabulary/months.ts";
import { monthPath, type SiteEdition, versionPath } from "./site-edition.ts";

/** What a feed is of: its name, where it and its page stand from the site's root, and the site's own address if it has one. */
export interface FeedOf {
  readonly title: string;
  readonly path: string;
  readonly base: string | null;
}

const LONGEST = 50;

/** The newest editions first, as Atom; ids are made from economy, month and version alone, and so stay. */
export function atomFeed(of: FeedOf, editions: readonly SiteEdition[]): string {
  const entries = newest(editions);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${feedId(of.path)}</id>`,
    `<title>${escapeHtml(of.title)}</title>`,
    `<updated>${entries[0]?.instant ?? "1970-01-01T00:00:00Z"}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${address(of, `${of.path}feed.xml`)}"/>`,
    `<link rel="alternate" type="text/html" href="${address(of, `${of.path}index.html`)}"/>`,
    ...entries.map((one) => atomEntry(one, of)),
    "</feed>",
    "",
  ].join("\n");
}

/** The same as JSON Feed 1.1. */
export function jsonFeed(of: FeedOf, editions: readonly SiteEdition[]): string {
  const items = newest(editions).map((one) => ({
    id: entryId(one),
    url: address(of, `${monthOf(one)}index.html`),
    title: titleOf(one),
    content_text: summaryOf(one),
    date_published: one.instant,
    language: one.edition.locale,
    authors: [{ name: one.edition.series }],
  }));
  const links = { home_page_url: address(of, `${of.path}index.html`), feed_url: address(of, `${of.path}feed.json`) };
  return `${JSON.stringify({ version: "https://jsonfeed.org/version/1.1", title: of.title, ...links, items }, null, 1)}\n`;
}

function atomEntry(one: SiteEdition, of: FeedOf): string {
  return [
    "<entry>",
    `<id>${entryId(one)}</id>`,
    `<title>${escapeHtml(titleOf(one))}</title>`,
    `<published>${one.instant}</published>`,
    `<updated>${one.instant}</updated>`,
    `<author><name>${escapeHtml(one.edition.series)}</name></author>`,
    `<link rel="alternate" type="text/html" href="${address(of, `${monthOf(one)}index.html`)}"/>`,
    ...one.files
      .filter(({ path }) => path === "briefing.pdf")
      .map(
        ({ path, bytes }) =>
          `<link rel="enclosure" type="application/pdf" length="${bytes}" href="${address(of, versionPath(one) + path)}"/>`,
      ),
    `<summary>${escapeHtml(summaryOf(one))}</summary>`,
    "</entry>",
  ].join("\n");
}

function newest(editions: readonly SiteEdition[]): SiteEdition[] {
  const key = (one: SiteEdition) => `${one.instant} ${versionPath(one)}`;
  return [...editions].sort((a, b) => (key(a) < key(b) ? 1 : -1)).slice(0, LONGEST);
}

/** The flash; of an edition without one the standfirst. */
function summaryOf({ edition: { story } }: SiteEdition): string {
  return story.flash ? story.flash.map(({ runs }) => plainText(runs)).join(" ") : plainText(story.standfirst);
}

function titleOf({ edition, revision }: SiteEdition): string {
  return `${revision > 0 ? "Correction: " : ""}${plainText(edition.story.headline)}`;
}

function monthOf({ edition }: SiteEdition): string {
  return monthPath({ economy: edition.economy.id, month: lastMonth(edition.month) });
}

/** Without an address of the site, from the feed's own folder. */
function address({ base, path }: FeedOf, to: string): string {
  return base === null ? "../".repeat(path.split("/").length - 1) + to : new URL(to, base).href;
}

function feedId(path: string): string {
  return uuid(`feed ${path}`);
}

/** The id of an entry: it outlives a move of the site to another address. */
export function entryId(one: SiteEdition): string {
  return uuid(`edition ${versionPath(one)}`);
}

/** A name-based identifier in the form that RFC 9562 calls version 8. */
function uuid(name: string): string {
  const hex = createHash("sha256").update(`tradebrief ${name}`).digest("hex");
  const variant = ((Number.parseInt(hex[16]!, 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
