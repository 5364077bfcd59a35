import { type Binding, boundBy } from "./page-binding.ts";
import { attribute, type Element } from "./page-tree.ts";

/** Where the reader of a page is. */
export interface Here {
  readonly zone: string;
  readonly part: string;
  readonly of: string;
  readonly item: number;
  readonly within: readonly string[];
  readonly bound: Binding;
  readonly narrow: boolean;
  readonly twin: boolean;
}

/** Before anything of the page. */
export const NOWHERE: Here = {
  zone: "unknown",
  part: "",
  of: "",
  item: 0,
  within: [],
  bound: { role: "text", classes: [] },
  narrow: false,
  twin: false,
};

/** What an element is for the reader, by its class; inside a chart, a table or the strip a second time. */
const ZONES: ReadonlyMap<string, string> = new Map([
  ["skip", "skip"],
  ["masthead", "masthead"],
  ["opening", "headline"],
  ["strip", "strip"],
  ["contents", "contents"],
  ["lede", "text"],
  ["part", "text"],
  ["note", "note"],
  ["plate", "chart"],
  ["drawing", "drawing"],
  ["spark", "spark"],
  ["behind", "behind"],
  ["reference", "tables"],
  ["sources", "sources"],
  ["inputs", "inputs"],
  ["register", "register"],
  ["colophon", "colophon"],
  ["imprint", "imprint"],
]);
const WITHIN: ReadonlyMap<string, readonly string[]> = new Map([
  ["chart", ["title", "subtitle", "foot"]],
  ["tables", ["foot"]],
  ["strip", ["label"]],
  ["register", ["tabled-alone"]],
]);

/** Where the reader is inside an element with such classes; an item of the strip or the register is counted by `count`. */
export function arrive(element: Element, classes: readonly string[], outside: Here, count: () => number): Here {
  const bound = boundBy(element, classes, outside.bound);
  const zone = zoneOf(classes, outside.zone);
  const starts = element.tagName === "li" && (zone === "strip" || zone.startsWith("register"));
  if (element.attrs.length === 0 && !starts && zone !== "headline")
    return bound === outside.bound ? outside : { ...outside, bound };
  const id = attribute(element, "id");
  const isPart = id !== undefined && (element.tagName === "section" || classes.includes("tabled"));
  return {
    zone,
    part: isPart ? id : classes.includes("lede") ? "lede" : zone === "headline" ? "headline" : outside.part,
    of: attribute(element, "data-chart") ?? (isPart || (starts && id) ? id! : outside.of),
    item: starts ? count() : outside.item,
    within: classes.length === 0 ? outside.within : [...outside.within, ...classes],
    bound,
    narrow: outside.narrow || classes.includes("narrow"),
    twin: outside.twin || classes.includes("twin"),
  };
}

function zoneOf(classes: readonly string[], outside: string): string {
  if (classes.length === 0) return outside;
  const parts = WITHIN.get(outside);
  const inner = parts && classes.find((name) => parts.includes(name));
  if (inner) return `${outside}-${inner}`;
  for (const name of classes) {
    const zone = ZONES.get(name);
    if (zone !== undefined) return zone;
  }
  return outside;
}
