import { type Binding, boundBy } from "./page-binding.ts";
import { type Piece, plainSpaces, type TableReading } from "./page-reading.ts";
import { classesOf, type Element, elementsIn, isElement, type Node, rawText } from "./page-tree.ts";

const UNBOUND: Binding = { role: "text", classes: [] };

/** A table of the page: its caption, its head, and its rows with what each cell is bound to. */
export function readTable(element: Element, here: Pick<TableReading, "zone" | "of">): TableReading {
  const inside = elementsIn(element);
  const rows = inside.filter((one) => one.tagName === "tr");
  const caption = inside.find((one) => one.tagName === "caption");
  const [head, ...body] = rows;
  return {
    zone: here.zone,
    of: here.of,
    caption: plainSpaces(rawText(caption)),
    head: head ? cells(head, "th").map((cell) => plainSpaces(rawText(cell))) : [],
    rows: body.map((row) => ({
      name: plainSpaces(cells(row, "th").map(rawText).join(" ")),
      cells: cells(row, "td").map((cell) => piecesIn(cell, UNBOUND, [])),
    })),
  };
}

function cells(row: Element, tag: string): Element[] {
  return row.childNodes.filter((one): one is Element => isElement(one) && one.tagName === tag);
}

function piecesIn(node: Node, outside: Binding, into: Piece[]): Piece[] {
  if (isElement(node)) {
    const bound = boundBy(node, classesOf(node), outside);
    for (const child of node.childNodes) piecesIn(child, bound, into);
  } else if (node.value !== undefined) into.push({ ...outside, text: node.value });
  return into;
}
