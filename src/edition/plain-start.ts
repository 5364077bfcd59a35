import type { Attribute } from "./page-tree.ts";
import { type Known, plainAttributes, type Reading, type Start } from "./plain-attributes.ts";
import { DRAWN_TAGS, PLAIN_TAGS } from "./plain-tags.ts";

/** Start tags of so many letters may come again. */
const SHORT = 40;
const NONE: readonly Attribute[] = [];

/** The start tag at whose name the reader is, up to behind its attributes; undefined when it is not plain. A short one is known from then on. */
export function plainStart(reading: Reading, whole: string, known: Known): Start | undefined {
  const name = nameOf(whole);
  const tag = (known === reading.drawn ? DRAWN_TAGS : PLAIN_TAGS).get(name);
  if (tag === undefined) return undefined;
  const end = reading.at + whole.length;
  reading.at += name.length;
  const attrs =
    whole === name ? NONE : plainAttributes(reading, tag.holds === "drawing" ? reading.drawn : reading.outside);
  if (attrs === undefined) return undefined;
  const start = { tag, attrs };
  if (reading.at === end && whole.length <= SHORT) known.starts.set(whole, start);
  return start;
}

function nameOf(whole: string): string {
  const space = whole.indexOf(" ");
  if (space !== -1) return whole.slice(0, space);
  return whole.endsWith("/") ? whole.slice(0, -1) : whole;
}
