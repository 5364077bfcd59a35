import type { DefaultTreeAdapterMap } from "parse5";

/** A node of a parsed page. */
export type Node = DefaultTreeAdapterMap["node"];
/** An element of a parsed page. */
export type Element = DefaultTreeAdapterMap["element"];

/** Every element below a node, in reading order. */
export function elementsIn(node: Node, found: Element[] = []): Element[] {
  if (!("childNodes" in node)) return found;
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
  if (!isElement(node)) return "value" in node ? node.value : "";
  return node.childNodes.map(rawText).join("");
}

/** The classes of an element. */
export function classesOf(element: Element): string[] {
  return (attribute(element, "class") ?? "").split(/\s+/).filter(Boolean);
}

/** An attribute of an element; undefined when it has none of that name. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** Whether the node is an element, and not text or a comment. */
export function isElement(node: Node): node is Element {
  return "tagName" in node;
}
