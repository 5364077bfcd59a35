import { type DefaultTreeAdapterMap, parse } from "parse5";
import type { Edition } from "../edition/edition.ts";
import { plainText } from "../edition/render-runs.ts";
import { fill } from "../vocabulary/fill.ts";
import type { Runs } from "../vocabulary/run.ts";
import { keyFigureLines } from "./mail-text.ts";
import { footLine, type MailExtras, piecesOf, releasedLine } from "./mail-view.ts";
import { refuse } from "./refusal.ts";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const BLOCKS = new Set([
  "p",
  "h1",
  "h2",
  "td",
  "th",
  "title",
  "div",
  "body",
  "html",
  "table",
  "tr",
  "tbody",
  "head",
  "center",
]);

/** Gmail cuts a message off above this many bytes. */
export const HTML_LIMIT = 100_000;

/** Reads both parts of a finished mail back: every passage with a number in it must stand so in the edition, its bindings kept. */
export function checkMail(html: string, text: string, edition: Edition, extras: MailExtras): void {
  const bytes = new TextEncoder().encode(html).length;
  if (bytes >= HTML_LIMIT) refuse({ kind: "too-large", what: "The HTML part of the mail", bytes, limit: HTML_LIMIT });
  const passages = passagesOf(edition);
  const known = new Set([...passages.keys(), ...surroundings(edition, extras)].map(plain));
  const bound = new Map([...passages].map(([words, runs]) => [plain(words), bindingsIn(runs)]));
  const blocks = blocksIn(parse(html));
  for (const found of blocks) {
    const words = plain(found.text);
    if (/\p{N}/u.test(words) && !known.has(words)) unbound("HTML part", words);
    const wants = bound.get(words);
    if (wants !== undefined && wants !== found.bindings.join(" ")) unbound("HTML part", words);
  }
  const lines = text.split("\n").map(plain);
  for (const line of lines) if (!textLineKnown(line, known)) unbound("text part", line);
  const due = wordsDue(edition, extras.focus);
  const written = new Set(blocks.map((one) => plain(one.text)));
  // A passage without a figure that was changed is told by the right one being away.
  if (html !== "") for (const words of due) if (!written.has(words)) lost("HTML part", words);
  for (const words of [...due, ...keyFigureLines(edition).map(plain)])
    if (!lines.includes(words)) lost("text part", words);
}

/** Every passage that both parts have to tell, word for word. */
function wordsDue(edition: Edition, focus: readonly string[]): string[] {
  const told = piecesOf(edition, focus).flatMap((piece) => ("runs" in piece ? [piece.runs] : []));
  return [edition.story.headline, edition.story.standfirst, ...told].map((runs) => plain(plainText(runs)));
}

function lost(part: string, words: string): never {
  return refuse({ kind: "mail-incomplete", part, words: words.slice(0, 160) });
}

function unbound(part: string, words: string): never {
  return refuse({ kind: "mail-unbound", part, words: words.slice(0, 160) });
}

/** A line of the text part: a passage, or several joined by bars, each behind its label. */
function textLineKnown(line: string, known: ReadonlySet<string>): boolean {
  if (!/\p{N}/u.test(line) || known.has(line)) return true;
  const parts = line.split(" | ").map((part) => [part, part.replace(/^[^:]*: /, "")]);
  return parts.every((ways) => ways.some((way) => known.has(way)));
}

function passagesOf({ story, charts }: Edition): Map<string, Runs> {
  const blocks = [...story.lede, ...story.sections.flatMap((section) => section.blocks)];
  const all = [
    story.headline,
    story.standfirst,
    ...story.keyFigures.flatMap(({ value, change, forecast }) => [value, change, forecast]),
    ...story.sections.map((section) => section.heading),
    ...blocks.flatMap((block) => (block.kind === "paragraph" ? [block.runs] : [])),
    ...charts.map((chart) => chart.title),
  ];
  return new Map(all.filter((runs) => runs.length > 0).map((runs) => [plainText(runs), runs]));
}

/** What else may hold a number: the edition's own names and days, captions, notes, and the addresses. */
function surroundings(edition: Edition, { words, unsubscribe, page }: MailExtras): string[] {
  const { mail } = words;
  const blocks = [...edition.story.lede, ...edition.story.sections.flatMap((section) => section.blocks)];
  const notes = blocks.flatMap((block) => (block.kind === "note" ? [block] : []));
  return [
    ...[edition.series, edition.monthName, `${edition.series}, ${edition.monthName}`, mail.correction, mail.read],
    ...[releasedLine(edition, words), footLine(edition, words), mail.unsubscribe],
    fill(mail.leave, { address: unsubscribe }),
    ...(page === null ? [] : [fill(mail.page, { address: page })]),
    ...edition.charts.flatMap(({ subtitle, foot, alt }) => [subtitle, foot, alt, fill(mail.chart, { text: alt })]),
    ...edition.story.keyFigures.map(({ label }) => label),
    ...notes.flatMap(({ text, source }) => [text, fill(mail.note, { text }), fill(mail.source, { source })]),
  ];
}

function bindingsIn(runs: Runs): string {
  const bound = runs.filter(({ fact, finding, period }) => fact ?? finding ?? period);
  return bound.map(({ fact = "", finding = "", period = "" }) => `${fact}|${finding}|${period}`).join(" ");
}

interface Block {
  readonly text: string;
  readonly bindings: readonly string[];
}

/** The visible text of each block of its own, with the bindings in it; pictures by their alternative text. */
function blocksIn(node: Node): Block[] {
  if (!("childNodes" in node)) return [];
  const own = inlineOf(node.childNodes);
  const inner = elementsOf(node.childNodes).flatMap((child) =>
    isBlock(child) ? blocksIn(child) : nestedBlocks(child),
  );
  const pictures = elementsOf(node.childNodes)
    .filter(({ tagName }) => tagName === "img")
    .map((picture) => ({ text: attribute(picture, "alt"), bindings: [] }));
  return [...(own.text.trim() === "" ? [] : [own]), ...pictures, ...inner];
}

function nestedBlocks(element: Element): Block[] {
  return elementsOf(element.childNodes).flatMap((child) => (isBlock(child) ? blocksIn(child) : nestedBlocks(child)));
}

function inlineOf(nodes: readonly Node[]): Block {
  const parts = nodes.map((node): Block => {
    if ("value" in node && node.nodeName === "#text") return { text: node.value, bindings: [] };
    if (!("tagName" in node) || isBlock(node) || node.tagName === "style") return { text: "", bindings: [] };
    const inside = inlineOf(node.childNodes);
    const binding = ["data-fact", "data-finding", "data-period"].map((name) => attribute(node, name));
    return binding.some(Boolean) ? { ...inside, bindings: [binding.join("|")] } : inside;
  });
  return { text: parts.map(({ text }) => text).join(""), bindings: parts.flatMap(({ bindings }) => bindings) };
}

function elementsOf(nodes: readonly Node[]): Element[] {
  return nodes.filter((node): node is Element => "tagName" in node);
}

function isBlock({ tagName }: Element): boolean {
  return BLOCKS.has(tagName);
}

function attribute(element: Element, name: string): string {
  return element.attrs.find((one) => one.name === name)?.value ?? "";
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
