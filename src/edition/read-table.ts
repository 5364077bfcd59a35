import { type Binding, boundBy } from "./page-binding.ts";
import { type Piece, plainSpaces, type TableReading } from "./page-reading.ts";
import { type Element, elementsIn, isElement, type Node, rawText } from "./page-tree.ts";

/** A table of the page: its caption, its head, and its rows with what each cell is bound to. */
export function readTable(element: Element, here: Pick<TableReading, "zone" | "of">): TableReading {
  const rows = elementsIn(element).filter((one) => one.tagName === "tr");
  const cells = (row: Element, tag: string) => row.childNodes.filter(isElement).filter((one) => one.tagName === tag);
  const caption = elementsIn(element).find((one) => one.tagName === "caption");
  const [head, ...body] = rows;
  return {
    zone: here.zone,
    of: here.of,
    caption: plainSpaces(rawText(caption)),
    head: head ? cells(head, "th").map((cell) => plainSpaces(rawText(cell))) : [],
    rows: body.map((row) => ({
      name: plainSpaces(cells(row, "th").map(rawText).join(" ")),
      cells: cells(row, "td").map((cell) => piecesIn(cell, { role: "text", classes: [] })),
    })),
  };
}

function piecesIn(node: Node, outside: Binding): Piece[] {
  if (!isElement(node)) return "value" in node ? [{ ...outside, text: node.value }] : [];
  const bound = boundBy(node, outside);
  return node.childNodes.flatMap((child) => piecesIn(child, bound));
}
