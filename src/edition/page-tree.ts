/** An attribute as it stands in a start tag. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** An element of a parsed page. */
export interface Element {
  readonly tagName: string;
  readonly attrs: readonly Attribute[];
  readonly childNodes: readonly Node[];
  /** Where it stands in the page; known of a drawing. */
  readonly sourceCodeLocation?: { readonly startOffset: number; readonly endOffset: number } | null | undefined;
}

/** A node of a parsed page: an element, or a text or comment. */
export type Node = Element | { readonly nodeName: string; readonly value?: string };

/** Every element below a node, in reading order. */
export function elementsIn(node: Node, found: Element[] = []): Element[] {
  if (!isElement(node)) return found;
  for (const child of node.childNodes) {
    if (!isElement(child)) continue;
    found.push(child);
    elementsIn(child, found);
  }
  return found;
}

/** The text of a node and everything in it, white space as it stands. */
export function rawText(node: Node | undefined): string {
  if (!node) return "";
  if (!isElement(node)) return node.value ?? "";
  const { childNodes } = node;
  if (childNodes.length === 1) return rawText(childNodes[0]);
  let text = "";
  for (const child of childNodes) text += rawText(child);
  return text;
}

/** The classes of an element. */
export function classesOf(element: Element): readonly string[] {
  const value = attribute(element, "class");
  if (value === undefined) return NO_CLASSES;
  return PLAIN_CLASS.test(value) ? [value] : value.split(/\s+/).filter(Boolean);
}

const NO_CLASSES: readonly string[] = [];
const PLAIN_CLASS = /^[a-z-]+$/;

/** An attribute of an element; undefined when it has none of that name. */
export function attribute(element: Element, name: string): string | undefined {
  const { attrs } = element;
  for (let at = 0; at < attrs.length; at += 1) if (attrs[at]!.name === name) return attrs[at]!.value;
  return undefined;
}

/** Whether the node is an element, and not text or a comment. */
export function isElement(node: Node): node is Element {
  return "tagName" in node;
}
