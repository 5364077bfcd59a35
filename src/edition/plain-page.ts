import type { Element, Node } from "./page-tree.ts";
import { plainAttributes, plainText, type Reading, unread } from "./plain-attributes.ts";
import { plainStart } from "./plain-start.ts";
import { isHeading, type PlainTag } from "./plain-tags.ts";

/** An element while it is read. */
interface Open extends Element {
  readonly tag: PlainTag;
  readonly childNodes: Node[];
  readonly sourceCodeLocation: { readonly startOffset: number; endOffset: number } | null;
}

/** Where the reader is: in which elements, the innermost last, and in which that may not hold another. */
interface Place extends Reading {
  readonly open: Open[];
  inner: Open;
  paragraph: Open | null;
  link: Open | null;
}

const OPENING = /^<!doctype html>[ \t\n\f]*<html(?=[ >])/i;
const CLOSING = /<\/body>([ \t\n\f]*)<\/html>([ \t\n\f]*)$/y;
const BLANK = /^[ \t\n\f]*$/;
const [SLASH, END] = [47, 62];

const HTML: PlainTag = { name: "html", endTag: "</html>", holds: "frame" };

/**
 * The root of a page that is as plain as our own: every element is opened and closed by tags of its own where it may stand, and every value is quoted. Undefined for any other page,
 * which only the rules of HTML as a whole can read. A reader of HTML would see the same tree, but for the offsets, which only drawings have.
 */
export function plainPage(html: string): Element | undefined {
  const opening = OPENING.exec(html);
  if (!opening || html.includes("\0") || html.includes("\r")) return undefined;
  const reading = unread(html, opening[0].length);
  const attrs = plainAttributes(reading, reading.outside);
  if (attrs === undefined || html.charCodeAt(reading.at) !== END) return undefined;
  reading.at += 1;
  const root: Open = { tag: HTML, tagName: "html", attrs, childNodes: [], sourceCodeLocation: null };
  const place: Place = { ...reading, open: [root], inner: root, paragraph: null, link: null };
  while (step(place)) if (place.open.length === 0) return root;
  return undefined;
}

/** Reads the text up to the next tag, and that tag; false when one of them is not plain. */
function step(place: Place): boolean {
  const { html, at } = place;
  const next = html.indexOf("<", at);
  if (next === -1 || (next > at && !addText(place, next))) return false;
  place.at = next + 1;
  return html.charCodeAt(next + 1) === SLASH ? close(place, next) : open(place, next);
}

function addText(place: Place, to: number): boolean {
  const { inner } = place;
  const value = plainText(place, place.at, to);
  if (value === undefined) return false;
  if (inner.tag.holds === "frame" && !BLANK.test(value)) return false;
  // What stands before the head is no part of the page.
  if (inner.tag !== HTML || inner.childNodes.length > 0) inner.childNodes.push({ nodeName: "#text", value });
  return true;
}

function open(place: Place, at: number): boolean {
  const { html } = place;
  const known = place.inner.tag.holds === "drawing" ? place.drawn : place.outside;
  const whole = html.slice(at + 1, html.indexOf(">", at));
  const often = known.starts.get(whole);
  const start = often ?? plainStart(place, whole, known);
  if (start === undefined || !mayStand(start.tag, place)) return false;
  if (often) place.at = at + 1 + whole.length;
  const closed = html.charCodeAt(place.at) === SLASH;
  if (closed) place.at += 1;
  if (html.charCodeAt(place.at) !== END) return false;
  place.at += 1;
  const { tag, attrs } = start;
  return enter(place, { tag, tagName: tag.name, attrs, childNodes: [], sourceCodeLocation: placeOf(tag, at) }, closed);
}

function placeOf({ name }: PlainTag, startOffset: number): Open["sourceCodeLocation"] {
  return name === "svg" ? { startOffset, endOffset: startOffset } : null;
}

/** Whether the tag only opens its element where the reader is, and neither closes, moves nor adds another. */
function mayStand({ name, within, block }: PlainTag, { inner, paragraph, link }: Place): boolean {
  if (within === undefined) {
    if (inner.tag.holds === "frame") return false;
    if (name === "a" && link) return false;
    return !(block && (paragraph || (isHeading(name) && isHeading(inner.tagName))));
  }
  if (inner.tag === HTML) return name === (inner.childNodes.length === 0 ? "head" : "body");
  return within.includes(inner.tagName);
}

function enter(place: Place, element: Open, closed: boolean): boolean {
  const { tag, sourceCodeLocation } = element;
  place.inner.childNodes.push(element);
  if (tag.holds === "text" || tag.holds === "words") return !closed && addWords(place, element);
  if (closed || tag.holds === "nothing") {
    if (sourceCodeLocation) sourceCodeLocation.endOffset = place.at;
    return tag.holds === "nothing" || tag.holds === "drawing";
  }
  place.open.push(element);
  place.inner = element;
  if (tag.name === "p") place.paragraph = element;
  else if (tag.name === "a") place.link = element;
  return true;
}

/** The content of an element in which no tag counts but its own end. */
function addWords(place: Place, { tag, childNodes }: Open): boolean {
  const { html, at } = place;
  const end = html.indexOf(tag.holds === "text" ? "</" : "<", at);
  if (end === -1 || !html.startsWith(tag.endTag, end)) return false;
  const value = tag.holds === "text" ? html.slice(at, end) : plainText(place, at, end);
  if (value === undefined) return false;
  if (value !== "") childNodes.push({ nodeName: "#text", value });
  place.at = end + tag.endTag.length;
  return true;
}

function close(place: Place, at: number): boolean {
  const { html, inner } = place;
  const { name, endTag } = inner.tag;
  if (name === "body") return end(place, at);
  if (inner.tag === HTML || !html.startsWith(endTag, at)) return false;
  place.at = at + endTag.length;
  if (inner.sourceCodeLocation) inner.sourceCodeLocation.endOffset = place.at;
  if (inner === place.paragraph) place.paragraph = null;
  else if (inner === place.link) place.link = null;
  place.open.pop();
  place.inner = place.open.at(-1)!;
  return true;
}

/** The end of body and page: the white space about it counts as the body's. */
function end({ html, inner, open }: Place, at: number): boolean {
  CLOSING.lastIndex = at;
  const closing = CLOSING.exec(html);
  if (!closing) return false;
  const last = inner.childNodes.at(-1);
  const space = closing[1]! + closing[2]!;
  const before = last && "value" in last ? (last.value ?? "") : "";
  if (before !== "") inner.childNodes.pop();
  if (before + space !== "") inner.childNodes.push({ nodeName: "#text", value: before + space });
  open.length = 0;
  return true;
}
