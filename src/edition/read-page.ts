import { parse } from "parse5";
import { boundBy, INLINE } from "./page-binding.ts";
import type { DrawingReading, PageReading, Passage, Piece, TableReading } from "./page-reading.ts";
import { plainSpaces, textOf } from "./page-reading.ts";
import { attribute, classesOf, type Element, elementsIn, isElement, rawText } from "./page-tree.ts";
import { readTable } from "./read-table.ts";

const SILENT = new Set(["style", "script", "template", "head", "title"]);

/** The bytes of the fonts, a quarter of a page: no reader reads them, and letters and digits alone can hide nothing. */
const FONTS = /(?<=url\(data:font\/woff2;base64,)[A-Za-z0-9+/=]+(?=\))/g;

/** What an element is for the reader, by its class; inside a chart, a table or the strip a second time. */
const ZONES: Readonly<Record<string, string>> = {
  skip: "skip",
  masthead: "masthead",
  opening: "headline",
  strip: "strip",
  contents: "contents",
  lede: "text",
  part: "text",
  note: "note",
  plate: "chart",
  drawing: "drawing",
  spark: "spark",
  behind: "behind",
  reference: "tables",
  sources: "sources",
  inputs: "inputs",
  register: "register",
  colophon: "colophon",
  imprint: "imprint",
};
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  chart: ["title", "subtitle", "foot"],
  tables: ["foot"],
  strip: ["label"],
  register: ["tabled-alone"],
};

/** Where the walk is. */
interface Here {
  readonly zone: string;
  readonly part: string;
  readonly of: string;
  readonly item: number;
  readonly within: readonly string[];
  readonly bound: Omit<Piece, "text">;
  readonly narrow: boolean;
  readonly twin: boolean;
}

/** Everything that is gathered on the walk; `open` is the passage being read. */
interface Gathering {
  readonly source: string;
  readonly passages: Passage[];
  readonly tables: TableReading[];
  readonly drawings: DrawingReading[];
  readonly labels: string[];
  readonly ids: Set<string>;
  open: Piece[] | null;
  items: number;
}

/** Reads a finished page back: its visible text with the bindings in it, its tables, its drawings as they stand in the source. */
export function readPage(page: string): PageReading {
  const html = page.replace(FONTS, "");
  const document = parse(html, { sourceCodeLocationInfo: true });
  const root = document.childNodes.find(isElement)!;
  const all = elementsIn(root);
  const meta = all.find((one) => one.tagName === "meta" && attribute(one, "name") === "description");
  const gathering: Gathering = {
    source: html,
    passages: [],
    tables: [],
    drawings: [],
    labels: [],
    ids: new Set(all.flatMap((one) => attribute(one, "id") ?? [])),
    open: null,
    items: 0,
  };
  walk(
    root,
    {
      zone: "unknown",
      part: "",
      of: "",
      item: 0,
      within: [],
      bound: { role: "text", classes: [] },
      narrow: false,
      twin: false,
    },
    gathering,
  );
  return {
    ...gathering,
    lang: attribute(root, "lang") ?? "",
    title: rawText(all.find((one) => one.tagName === "title")),
    description: (meta && attribute(meta, "content")) ?? "",
    style: rawText(all.find((one) => one.tagName === "style")),
  };
}

function walk(element: Element, outside: Here, into: Gathering): void {
  if (SILENT.has(element.tagName)) return;
  const here = arrive(element, outside, into);
  const label = attribute(element, "aria-label");
  if (element.tagName === "svg") return void into.drawings.push(drawing(element, here, into.source));
  if (label !== undefined) into.labels.push(plainSpaces(label));
  if (element.tagName === "table") into.tables.push(readTable(element, here));
  const before = into.open;
  const own: Piece[] | null = INLINE.has(element.tagName) && before && here.zone === outside.zone ? null : [];
  if (own) into.open = own;
  for (const child of element.childNodes) {
    if (isElement(child)) walk(child, here, into);
    else if ("value" in child && child.nodeName === "#text") into.open!.push({ ...here.bound, text: child.value });
  }
  if (!own) return;
  close(element, here, own, into);
  into.open = before;
}

function close(element: Element, here: Here, pieces: readonly Piece[], into: Gathering): void {
  if (textOf(pieces) === "") return;
  const { zone, part, of, item, within } = here;
  into.passages.push({ zone, part, of, item, within, tag: element.tagName, classes: classesOf(element), pieces });
}

function arrive(element: Element, outside: Here, into: Gathering): Here {
  const classes = classesOf(element);
  const id = attribute(element, "id");
  const zone = zoneOf(classes, outside.zone);
  const starts = element.tagName === "li" && (zone === "strip" || zone.startsWith("register"));
  if (starts) into.items += 1;
  const isPart = id !== undefined && (element.tagName === "section" || classes.includes("tabled"));
  return {
    zone,
    part: isPart ? id : classes.includes("lede") ? "lede" : zone === "headline" ? "headline" : outside.part,
    of: attribute(element, "data-chart") ?? (isPart || (starts && id) ? id! : outside.of),
    item: starts ? into.items : outside.item,
    within: [...outside.within, ...classes],
    bound: boundBy(element, outside.bound),
    narrow: outside.narrow || classes.includes("narrow"),
    twin: outside.twin || classes.includes("twin"),
  };
}

function zoneOf(classes: readonly string[], outside: string): string {
  const inner = classes.find((name) => WITHIN[outside]?.includes(name));
  if (inner) return `${outside}-${inner}`;
  return classes.map((name) => ZONES[name]).find((zone) => zone !== undefined) ?? outside;
}

function drawing(element: Element, here: Here, source: string): DrawingReading {
  const { startOffset, endOffset } = element.sourceCodeLocation!;
  const { zone, of, narrow, twin } = here;
  const texts = elementsIn(element)
    .filter((one) => one.tagName === "text")
    .map(rawText);
  return { zone, of, narrow, twin, source: source.slice(startOffset, endOffset), texts };
}
