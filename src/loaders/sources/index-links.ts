import { parse } from "parse5";
import { refuseTrap } from "./html-trap.ts";
import { malformed } from "./malformed.ts";
import { tidy } from "./tidy.ts";

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** The addresses that a page of links gives for the tables asked for: the last ones of each row or list item whose text holds the words. A page without such a row is a problem. */
export function linksIn(
  text: string,
  file: string,
  base: string,
  { row, newest }: { readonly row: string; readonly newest: number },
): string[] {
  refuseTrap(text, file);
  const wanted = tidy(row).toLowerCase();
  const rows = nodes(parse(text) as unknown as Node, ["tr", "li"]).filter((one) =>
    tidy(textOf(one)).toLowerCase().includes(wanted),
  );
  if (rows.length === 0)
    malformed(
      { file },
      `the page of links has no row that says "${row}".`,
      "Open it in a browser: it was rebuilt, or it is another page; correct index.row in sources.yaml.",
    );
  const links = rows.flatMap((one) => hrefs(one, base).slice(-newest));
  return [...new Set(links)];
}

function hrefs(row: Node, base: string): string[] {
  return nodes(row, ["a"]).flatMap((link) => {
    const href = link.attrs?.find(({ name }) => name === "href")?.value.trim() ?? "";
    return href !== "" && URL.canParse(href, base) ? [new URL(href, base).href] : [];
  });
}

function nodes(from: Node, names: readonly string[]): Node[] {
  const inside = (from.childNodes ?? []).flatMap((child) => nodes(child, names));
  return names.includes(from.nodeName) ? [from, ...inside] : inside;
}

function textOf(node: Node): string {
  return node.value ?? (node.childNodes ?? []).map(textOf).join(" ");
}
