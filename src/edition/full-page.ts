import { parse } from "parse5";
import type { Element } from "./page-tree.ts";

/** The root of any page, read by the rules of HTML as a whole. */
export function fullPage(html: string): Element {
  const { childNodes } = parse(html, { sourceCodeLocationInfo: true });
  const root: Element | undefined = childNodes.find((node) => "tagName" in node);
  return root!;
}
