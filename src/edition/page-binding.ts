import type { Role } from "../vocabulary/run.ts";
import type { Piece } from "./page-reading.ts";
import { attribute, classesOf, type Element } from "./page-tree.ts";

/** What text is bound to by the elements around it. */
export type Binding = Omit<Piece, "text">;

/** Elements that stand inside a line of text; every other begins a passage of its own. */
export const INLINE = new Set([
  "a",
  "span",
  "data",
  "time",
  "code",
  "abbr",
  "em",
  "strong",
  "small",
  "b",
  "i",
  "br",
  "sup",
  "sub",
]);

/** What text inside the element is bound to, given what binds the element. */
export function boundBy(element: Element, outside: Binding): Binding {
  const found = {
    fact: attribute(element, "data-fact"),
    finding: attribute(element, "data-finding"),
    period: attribute(element, "data-period"),
    exact: element.tagName === "data" ? attribute(element, "value") : undefined,
    href: element.tagName === "a" ? attribute(element, "href") : undefined,
  };
  const role = attribute(element, "data-role") ?? (element.tagName === "data" ? classesOf(element)[0] : undefined);
  const given = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  const classes = INLINE.has(element.tagName) ? [...outside.classes, ...classesOf(element)] : [];
  return { ...outside, ...given, classes, ...(role === undefined ? {} : { role: role as Role }) };
}
