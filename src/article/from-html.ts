import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

const SILENT = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "nav",
  "footer",
  "aside",
  "form",
  "button",
  "svg",
  "figure",
  "iframe",
  "select",
  "menu",
  "dialog",
]);
const BLOCKS = new Set([
  "p",
  "div",
  "li",
  "ul",
  "ol",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "section",
  "article",
  "main",
  "blockquote",
  "table",
  "tr",
  "header",
  "body",
  "pre",
  "dl",
  "dd",
  "dt",
]);
const CELLS = new Set(["td", "th"]);
/** So many letters make an article element the main text. */
const MAIN = 400;

/** The main text of a page: its article, else its main part, else its body, without navigation and asides; blocks become paragraphs. */
export function fromHtml(html: string): string {
  const document = parse(html);
  const body = find(document, "article").concat(find(document, "main"));
  const texts = body.map((element) => textOf(element)).filter((text) => text.length >= MAIN);
  const longest = texts.sort((a, b) => b.length - a.length)[0];
  return longest ?? textOf(document);
}

function find(node: Node, tag: string): Element[] {
  const found: Element[] = [];
  walk(node, (element) => {
    if (element.tagName === tag) found.push(element);
    return true;
  });
  return found;
}

function walk(start: Node, visit: (element: Element) => boolean): void {
  const stack: Node[] = [start];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if ("tagName" in node && !visit(node)) continue;
    if ("childNodes" in node) stack.push(...[...node.childNodes].reverse());
  }
}

/** The text of a node with an empty line between blocks; the walk keeps its own stack, so that depth cannot break it. */
function textOf(root: Node): string {
  const parts: string[] = [];
  const stack: (Node | string)[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") parts.push(node);
    else if (node.nodeName === "#text" && "value" in node) parts.push(node.value.replace(/\s+/g, " "));
    else if ("tagName" in node && SILENT.has(node.tagName)) continue;
    else if ("childNodes" in node) {
      const tag = "tagName" in node ? node.tagName : "";
      const edge = BLOCKS.has(tag) ? "\n\n" : CELLS.has(tag) ? " | " : tag === "br" ? "\n" : "";
      stack.push(edge, ...[...node.childNodes].reverse(), edge);
    }
  }
  return parts
    .join("")
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
