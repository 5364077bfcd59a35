import type { Edition } from "../edition/edition.ts";
import { plainText } from "../edition/render-runs.ts";
import { readXml } from "../loaders/sources/xml.ts";
import type { Runs } from "../vocabulary/run.ts";
import { entryId } from "./feeds.ts";
import { refuse } from "./refusal.ts";
import type { SiteEdition } from "./site-edition.ts";

/** An entry as a reader of feeds sees it. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
}

const SCALES = [1, 1e3, 1e6, 1e9, 1e12];
/** A hedged number stands within this part of itself beside the truth. */
const NEAR = 0.015;

/** Reads the finished feeds back: every entry tells its edition's headline and flash to the letter, and every figure in them is its fact. */
export function checkFeeds(
  files: readonly { readonly path: string; readonly bytes: string }[],
  editions: readonly SiteEdition[],
): void {
  const byId = new Map(editions.map((one) => [entryId(one), one]));
  for (const { path, bytes } of files) {
    if (!/(^|\/)feed\.(xml|json)$/.test(path)) continue;
    const entries = path.endsWith(".xml") ? atomEntries(bytes, path) : jsonEntries(bytes);
    for (const entry of entries) checkEntry(entry, byId.get(entry.id), path);
  }
}

function checkEntry({ id, title, summary }: Entry, one: SiteEdition | undefined, path: string): void {
  const amiss = (words: string) => refuse({ kind: "feed-unbound", path, words: words.slice(0, 160) });
  if (one === undefined) return amiss(`${id} ${title}`);
  const { story } = one.edition;
  const flash = story.flash?.map(({ runs }) => runs) ?? [story.standfirst];
  if (title !== `${one.revision > 0 ? "Correction: " : ""}${plainText(story.headline)}`) amiss(title);
  if (summary !== flash.map(plainText).join(" ")) amiss(summary);
  for (const runs of [story.headline, ...flash]) {
    const wrong = figureAmiss(runs, one.edition);
    if (wrong !== null) amiss(wrong);
  }
}

/** The first figure that is not the fact it is bound to; null when all are. */
function figureAmiss(runs: Runs, { facts }: Edition): string | null {
  const wrong = runs.find(({ role, text, fact }) => {
    const found = role === "value" ? /\d[\d,]*(?:\.(\d+))?/.exec(text) : null;
    const value = facts.find(({ id }) => id === fact)?.value;
    return found !== null && (value === undefined || !isPrinted(found, Math.abs(value), text));
  });
  return wrong ? plainText(runs) : null;
}

function isPrinted([numeral, decimals = ""]: RegExpExecArray, value: number, text: string): boolean {
  const printed = Number(numeral.replaceAll(",", ""));
  const room = /^\p{L}/u.test(text) ? NEAR * printed : 0.5 * 10 ** -decimals.length + 1e-9 * printed;
  return SCALES.some((scale) => Math.abs(value / scale - printed) <= room);
}

function atomEntries(xml: string, path: string): Entry[] {
  const entries: Record<string, string>[] = [];
  let [inside, element] = [false, ""];
  readXml(xml, path, {
    open: (name) => {
      if (name === "entry") entries.push({});
      inside ||= name === "entry";
      element = name;
    },
    text: (text) => {
      const entry = inside ? entries.at(-1) : undefined;
      if (entry) entry[element] = (entry[element] ?? "") + text;
    },
    close: (name) => {
      if (name === "entry") inside = false;
      element = "";
    },
  });
  return entries.map(({ id = "", title = "", summary = "" }) => ({ id, title, summary }));
}

function jsonEntries(json: string): Entry[] {
  const { items } = JSON.parse(json) as { items: { id: string; title: string; content_text: string }[] };
  return items.map(({ id, title, content_text: summary }) => ({ id, title, summary }));
}
