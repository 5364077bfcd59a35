import { INLINE } from "./page-binding.ts";
import { arrive, type Here, NOWHERE } from "./page-place.ts";
import type { DrawingReading, PageReading, Passage, Piece, TableReading } from "./page-reading.ts";
import { isBlank, plainSpaces } from "./page-reading.ts";
import { attribute, classesOf, type Element, elementsIn, isElement, rawText } from "./page-tree.ts";
import { plainPage } from "./plain-page.ts";
import { readTable } from "./read-table.ts";
import { withoutFonts } from "./without-fonts.ts";

const SILENT = new Set(["style", "script", "template", "head", "title"]);

/** Everything that is gathered on the walk; `open` is the passage being read. */
interface Gathering {
  readonly source: string;
  readonly passages: Passage[];
  readonly tables: TableReading[];
  readonly drawings: DrawingReading[];
  readonly labels: string[];
  readonly count: () => number;
  open: Piece[] | null;
}

/**
 * Reads a finished page back: its visible text with the bindings in it, its tables, its drawings as they stand in the source. A page that
 * is not plain is read by the rules of HTML as a whole, which are loaded for it.
 */
export async function readPage(page: string): Promise<PageReading> {
  const html = withoutFonts(page);
  const root = plainPage(html) ?? (await import("./full-page.ts")).fullPage(html);
  let items = 0;
  const count = () => {
    items += 1;
    return items;
  };
  const gathering: Gathering = { source: html, passages: [], tables: [], drawings: [], labels: [], count, open: null };
  walk(root, NOWHERE, gathering);
  const { passages, tables, drawings, labels } = gathering;
  return { ...about(root), passages, tables, drawings, labels };
}

/** What the page says of itself, and the ids in it. */
function about(root: Element): Pick<PageReading, "lang" | "title" | "description" | "style" | "ids"> {
  const all = elementsIn(root);
  const first = (tag: string) => rawText(all.find(({ tagName }) => tagName === tag));
  const meta = all.find((one) => one.tagName === "meta" && attribute(one, "name") === "description");
  const ids = new Set<string>();
  for (const one of all) {
    const id = attribute(one, "id");
    if (id !== undefined) ids.add(id);
  }
  const description = (meta && attribute(meta, "content")) ?? "";
  return { lang: attribute(root, "lang") ?? "", title: first("title"), description, style: first("style"), ids };
}

function walk(element: Element, outside: Here, into: Gathering): void {
  const { tagName } = element;
  if (SILENT.has(tagName)) return;
  const classes = classesOf(element);
  const here = arrive(element, classes, outside, into.count);
  if (tagName === "svg") return void into.drawings.push(drawing(element, here, into.source));
  const label = attribute(element, "aria-label");
  if (label !== undefined) into.labels.push(plainSpaces(label));
  if (tagName === "table") into.tables.push(readTable(element, here));
  const { open } = into;
  if (open && here.zone === outside.zone && INLINE.has(tagName)) readInto(element, here, open, into);
  else into.passages.push(...passage(element, classes, here, into));
}

/** The element as a passage of its own, when any text stands in it outside of others. */
function passage(element: Element, classes: readonly string[], here: Here, into: Gathering): Passage[] {
  const { zone, part, of, item, within } = here;
  const before = into.open;
  const pieces: Piece[] = [];
  into.open = pieces;
  readInto(element, here, pieces, into);
  into.open = before;
  return isBlank(pieces) ? [] : [{ zone, part, of, item, within, tag: element.tagName, classes, pieces }];
}

function readInto({ childNodes }: Element, here: Here, pieces: Piece[], into: Gathering): void {
  for (const child of childNodes) {
    if (isElement(child)) walk(child, here, into);
    else if (child.nodeName === "#text") pieces.push({ ...here.bound, text: child.value! });
  }
}

function drawing(element: Element, { zone, of, narrow, twin }: Here, source: string): DrawingReading {
  const { startOffset, endOffset } = element.sourceCodeLocation!;
  const texts = elementsIn(element)
    .filter(({ tagName }) => tagName === "text")
    .map(rawText);
  return { zone, of, narrow, twin, source: source.slice(startOffset, endOffset), texts };
}
