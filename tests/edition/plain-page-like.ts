import { type DefaultTreeAdapterMap, parse } from "parse5";
import { isElement, type Node } from "../../src/edition/page-tree.ts";
import { plainPage } from "../../src/edition/plain-page.ts";

/** A tree as text: names, attributes in order, texts as they are, and of drawings where they stand. */
function written(node: Node | DefaultTreeAdapterMap["node"], lines: string[] = [], depth = 0): string[] {
  if (!("tagName" in node)) {
    lines.push(`${depth} ${node.nodeName} ${"value" in node ? JSON.stringify(node.value) : "?"}`);
    return lines;
  }
  const { tagName, sourceCodeLocation: at } = node;
  const place = tagName === "svg" ? ` ${at?.startOffset}-${at?.endOffset}` : "";
  lines.push(`${depth} <${tagName}${place}> ${JSON.stringify(node.attrs.map(({ name, value }) => [name, value]))}`);
  for (const child of node.childNodes) written(child, lines, depth + 1);
  return lines;
}

/** What both readers make of a page, as text; null for the plain one when it leaves the page to the other. */
export function bothReadings(html: string): { readonly plain: string | null; readonly full: string } {
  const root = plainPage(html);
  const document = parse(html, { sourceCodeLocationInfo: true });
  const full = document.childNodes.filter(({ nodeName }) => nodeName !== "#documentType");
  return {
    plain: root === undefined || !isElement(root) ? null : written(root).join("\n"),
    full: full.flatMap((node) => written(node)).join("\n"),
  };
}
