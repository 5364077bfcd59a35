import type { Role } from "../vocabulary/run.ts";
import type { Piece } from "./page-reading.ts";
import { attribute, type Element } from "./page-tree.ts";

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

/** The attributes that bind text, and what they say. */
const BINDS: ReadonlyMap<string, "fact" | "finding" | "period"> = new Map([
  ["data-fact", "fact"],
  ["data-finding", "finding"],
  ["data-period", "period"],
]);

/** What text inside the element is bound to, given its classes and what binds the element; that itself when the element alters nothing. */
export function boundBy(element: Element, own: readonly string[], outside: Binding): Binding {
  const { tagName } = element;
  const inline = INLINE.has(tagName);
  const given = givenBy(element);
  const role = attribute(element, "data-role") ?? (tagName === "data" ? own[0] : undefined);
  const classes = inline ? joined(outside.classes, own) : outside.classes.length === 0 ? outside.classes : [];
  if (given === undefined && role === undefined) return classes === outside.classes ? outside : { ...outside, classes };
  return { ...outside, ...given, classes, ...(role === undefined ? {} : { role: role as Role }) };
}

function joined(outer: readonly string[], own: readonly string[]): readonly string[] {
  if (own.length === 0) return outer;
  return outer.length === 0 ? own : [...outer, ...own];
}

function givenBy({ tagName, attrs }: Element): Partial<Record<string, string>> | undefined {
  let given: Record<string, string> | undefined;
  for (const { name, value } of attrs) {
    const bound =
      BINDS.get(name) ??
      (name === "value" && tagName === "data" ? "exact" : name === "href" && tagName === "a" ? "href" : undefined);
    if (bound === undefined) continue;
    given ??= {};
    given[bound] = value;
  }
  return given;
}
