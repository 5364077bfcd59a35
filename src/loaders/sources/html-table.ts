import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { refuseTrap } from "./html-trap.ts";
import { malformed } from "./malformed.ts";
import { tidy } from "./tidy.ts";

/** A cell of a page's table; the same object stands at each place that it spans. */
export interface HtmlCell {
  readonly text: string;
  /** The line in the page. */
  readonly line: number;
}

/** A row of a table, spans spread out; `count` is how many cells were written, spans included. */
export interface HtmlRow {
  readonly cells: readonly (HtmlCell | undefined)[];
  readonly line: number;
  readonly count: number;
}

export interface HtmlPage {
  readonly title: string;
  readonly tables: readonly (readonly HtmlRow[])[];
  /** The short texts of the page, each with its line: captions, headings, paragraphs. */
  readonly texts: readonly HtmlCell[];
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const WIDEST = 200;
const MOST_ROWS = 5000;

/** The tables of a page that hold no table themselves, with its title; an absurdly large one is a problem. */
export function htmlPage(text: string, file: string): HtmlPage {
  refuseTrap(text, file);
  const all = [...within(parse(text, { sourceCodeLocationInfo: true }))];
  const innermost = innermostTables(all);
  const title = all.find((node) => node.tagName === "title");
  const leaves = all.filter((node) => node.childNodes.length === 1 && node.childNodes[0]!.nodeName === "#text");
  const texts = leaves
    .map((node) => ({ text: textIn(node), line: lineOf(node) }))
    .filter(({ text }) => text.length < 80);
  return { title: title ? textIn(title) : "", tables: innermost.map((table) => rowsOf(table, file)), texts };
}

/** The tables around which no other stands inside: each node is asked once for the table that it lies in. */
function innermostTables(all: readonly Element[]): Element[] {
  const around = new Map<unknown, Element | undefined>();
  const outer = new Set<Element | undefined>();
  for (const node of all) {
    const parent = node.parentNode as Element | null;
    const table = parent?.tagName === "table" ? parent : around.get(parent);
    around.set(node, table);
    if (node.tagName === "table") outer.add(table);
  }
  return all.filter((node) => node.tagName === "table" && !outer.has(node));
}

function rowsOf(table: Element, file: string): HtmlRow[] {
  const rows = [...within(table)].filter((node) => node.tagName === "tr");
  if (rows.length > MOST_ROWS)
    malformed(
      { file, line: lineOf(table) },
      `the table has ${rows.length} rows.`,
      `More than ${MOST_ROWS} are not read; fetch the page again.`,
    );
  const hanging = new Map<number, { cell: HtmlCell; rows: number }>();
  return rows.map((row) => spread(row, hanging, file));
}

function spread(row: Element, hanging: Map<number, { cell: HtmlCell; rows: number }>, file: string): HtmlRow {
  const cells: (HtmlCell | undefined)[] = [];
  let count = 0;
  const fillHanging = () => {
    for (let held = hanging.get(cells.length); held; held = hanging.get(cells.length)) {
      if (held.rows === 1) hanging.delete(cells.length);
      else hanging.set(cells.length, { ...held, rows: held.rows - 1 });
      cells.push(held.cell);
    }
  };
  for (const element of row.childNodes.filter(isCell)) {
    fillHanging();
    const [wide, high] = [spanOf(element, "colspan"), spanOf(element, "rowspan")];
    if (cells.length + wide > WIDEST)
      malformed(
        { file, line: lineOf(element) },
        "the row is too wide.",
        `More than ${WIDEST} columns are not read; fetch the page again.`,
      );
    const cell = { text: textIn(element), line: lineOf(element) };
    for (let index = 0; index < wide; index++, count++) {
      if (high > 1) hanging.set(cells.length, { cell, rows: high - 1 });
      cells.push(cell);
    }
  }
  fillHanging();
  return { cells, line: lineOf(row), count };
}

function isCell(node: Node): node is Element {
  return "tagName" in node && (node.tagName === "td" || node.tagName === "th");
}

function spanOf(element: Element, name: string): number {
  const span = Number(element.attrs.find((one) => one.name === name)?.value ?? 1);
  return Number.isInteger(span) && span > 0 ? Math.min(span, WIDEST) : 1;
}

function textIn(element: Element): string {
  const parts: string[] = [];
  const queue: Node[] = [element];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.nodeName === "#text") parts.push((node as DefaultTreeAdapterTypes.TextNode).value);
    if (node.nodeName === "br") parts.push(" ");
    if ("childNodes" in node) queue.push(...node.childNodes.toReversed());
  }
  return tidy(parts.join(""));
}

// A stack, not recursion: a hostile page nests deeper than the call stack goes.
function* within(root: Node): Generator<Element> {
  const queue: Node[] = "childNodes" in root ? root.childNodes.toReversed() : [];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ("tagName" in node) yield node;
    if ("childNodes" in node) queue.push(...node.childNodes.toReversed());
  }
}

function lineOf(element: Element): number {
  return element.sourceCodeLocation?.startLine ?? 1;
}
