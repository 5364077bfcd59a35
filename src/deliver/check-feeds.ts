import sax from "sax";
import { plainText } from "../edition/render-runs.ts";
import { lastMonth } from "../vocabulary/months.ts";
import { entryId } from "./feeds.ts";
import { refuse } from "./refusal.ts";
import type { SiteFile } from "./site.ts";
import { monthPath, type SiteEdition } from "./site-edition.ts";

/** An entry of a feed as a reader of feeds gets it. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly instant: string;
  readonly updated: string;
  /** The address of the month's page, at least its end. */
  readonly page: string;
}

const PARTS = ["title", "summary", "instant", "updated"] as const;

/** Reads every feed of the site back, as a reader of feeds does: each entry must have the words and the hour of its edition, and none may stand twice. */
export function checkFeeds(files: readonly SiteFile[], editions: readonly SiteEdition[]): void {
  const known = new Map(editions.map((one) => [entryId(one), asEntry(one)]));
  for (const { path, bytes } of files.filter((file) => /feed\.(xml|json)$/.test(file.path))) {
    const entries = path.endsWith(".xml") ? atomEntries(bytes) : jsonEntries(bytes);
    const twice = entries.find(({ id }, at) => entries.findIndex((other) => other.id === id) !== at);
    if (twice) wrong(path, twice.title, "it stands there twice");
    for (const entry of entries) checkEntry(path, entry, known.get(entry.id));
  }
}

function checkEntry(path: string, entry: Entry, right: Entry | undefined): void {
  if (!right) wrong(path, entry.title, "no edition has this entry");
  else
    for (const part of PARTS)
      if (entry[part] !== right[part]) wrong(path, entry[part], `its edition says "${right[part].slice(0, 80)}"`);
  if (right && !entry.page.endsWith(right.page)) wrong(path, entry.page, `its edition stands at ${right.page}`);
}

function asEntry(one: SiteEdition): Entry {
  const { headline, standfirst, flash } = one.edition.story;
  const summary = flash ? flash.map(({ runs }) => plainText(runs)).join(" ") : plainText(standfirst);
  const title = `${one.revision > 0 ? "Correction: " : ""}${plainText(headline)}`;
  const { economy, month } = one.edition;
  const page = `${monthPath({ economy: economy.id, month: lastMonth(month) })}index.html`;
  return { id: entryId(one), title, summary, instant: one.instant, updated: one.instant, page };
}

function jsonEntries(text: string): Entry[] {
  const { items } = JSON.parse(text) as { items: Record<string, string>[] };
  return items.map((item) => ({
    id: item.id ?? "",
    title: item.title ?? "",
    summary: item.content_text ?? "",
    instant: item.date_published ?? "",
    updated: item.date_modified ?? item.date_published ?? "",
    page: item.url ?? "",
  }));
}

const NAMES: Readonly<Record<string, keyof Entry>> = {
  id: "id",
  title: "title",
  summary: "summary",
  published: "instant",
  updated: "updated",
};
const EMPTY: Entry = { id: "", title: "", summary: "", instant: "", updated: "", page: "" };

function atomEntries(text: string): Entry[] {
  const entries: Record<keyof Entry, string>[] = [];
  let [isInside, part]: [boolean, keyof Entry | undefined] = [false, undefined];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    if (name === "entry") entries.push({ ...EMPTY });
    if (isInside && name === "link" && attributes.rel === "alternate") entries.at(-1)!.page = String(attributes.href);
    isInside ||= name === "entry";
    part = isInside ? NAMES[name] : undefined;
  };
  parser.ontext = (words) => {
    if (part) entries.at(-1)![part] += words;
  };
  parser.onclosetag = (name) => {
    if (name === "entry") isInside = false;
    part = undefined;
  };
  parser.write(text).close();
  return entries;
}

function wrong(path: string, words: string, why: string): never {
  return refuse({ kind: "feed-wrong", path, words: words.slice(0, 80), why });
}
