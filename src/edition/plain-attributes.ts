import type { Attribute } from "./page-tree.ts";
import { plainReferences } from "./plain-references.ts";
import type { PlainTag } from "./plain-tags.ts";

/** A start tag: what it opens, and its attributes. */
export interface Start {
  readonly tag: PlainTag;
  readonly attrs: readonly Attribute[];
}

/** What the page has shown of its markup, outside of drawings or in them, so that nothing is read twice. */
export interface Known {
  /** Which names of attributes are plain there. */
  readonly plain: RegExp;
  readonly names: Map<string, string>;
  readonly starts: Map<string, Start>;
}

/** A page being read, and how far one has come. */
export interface Reading {
  readonly html: string;
  at: number;
  /** Where the first "&" at or after some earlier place stands; the length of the page when there is none. */
  reference: number;
  readonly outside: Known;
  readonly drawn: Known;
}

const [SPACE, BREAK, SLASH, END] = [32, 10, 47, 62];

const NAME = /^[a-z]+(?:-[a-z0-9]+)*$/;

/** Names in drawings: HTML spells some of one word otherwise, and none of several. */
const DRAWN_NAME =
  /^(?:[a-z]+(?:-[a-z0-9]+)+|class|c[xy]|d[xy]?|fill|height|id|opacity|points|r[xy]?|role|stroke|style|transform|viewBox|width|xmlns|[xy][12]?)$/;

/** A page of which nothing is read yet. */
export function unread(html: string, at: number): Reading {
  const nothing = (plain: RegExp): Known => ({ plain, names: new Map(), starts: new Map() });
  return { html, at, reference: -1, outside: nothing(NAME), drawn: nothing(DRAWN_NAME) };
}

/** The attributes of a start tag, up to behind its end; undefined when they are not plain. */
export function plainAttributes(reading: Reading, known: Known): Attribute[] | undefined {
  const { html } = reading;
  const attrs: Attribute[] = [];
  for (;;) {
    const at = afterSpace(html, reading.at);
    const code = html.charCodeAt(at);
    if (code === END || code === SLASH) {
      reading.at = at;
      return attrs;
    }
    if (at === reading.at) return undefined;
    const equals = html.indexOf('="', at);
    const close = html.indexOf('"', equals + 2);
    if (equals === -1 || close === -1) return undefined;
    const name = plainName(html.slice(at, equals), known);
    const value = plainText(reading, equals + 2, close);
    if (name === undefined || value === undefined || has(attrs, name)) return undefined;
    attrs.push({ name, value });
    reading.at = close + 1;
  }
}

/** What stands between two places of the page, its references read; undefined when one of them is not plain. */
export function plainText(reading: Reading, from: number, to: number): string | undefined {
  if (reading.reference < from) {
    const next = reading.html.indexOf("&", from);
    reading.reference = next === -1 ? reading.html.length : next;
  }
  const text = reading.html.slice(from, to);
  return reading.reference < to ? plainReferences(text) : text;
}

function afterSpace(html: string, from: number): number {
  let at = from;
  for (let code = html.charCodeAt(at); code === SPACE || code === BREAK; code = html.charCodeAt(at)) at += 1;
  return at;
}

function plainName(name: string, { names, plain }: Known): string | undefined {
  const known = names.get(name);
  if (known !== undefined) return known;
  if (!plain.test(name)) return undefined;
  names.set(name, name);
  return name;
}

function has(attrs: readonly Attribute[], name: string): boolean {
  for (let at = 0; at < attrs.length; at += 1) if (attrs[at]!.name === name) return true;
  return false;
}
