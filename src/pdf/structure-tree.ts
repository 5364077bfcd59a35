import { PdfDict } from "./file/pdf-dict.ts";
import type { PdfFile } from "./file/pdf-file.ts";
import { textOf } from "./text-of.ts";

/** An element of the tree that a screen reader follows. */
export interface StructureElement {
  /** Its standard role, after the document's own role map: `H1`, `Table`, `Figure` … */
  readonly role: string;
  readonly alt: string;
  /** Scope of a heading cell. */
  readonly scope: string;
  readonly children: readonly StructureElement[];
  /** Whether content or an annotation hangs directly on it. */
  readonly hasContent: boolean;
}

/** The structure tree of a document as plain data; empty when the document is not tagged. */
export function structureTree({ catalog }: PdfFile): StructureElement[] {
  const root = catalog.dict("StructTreeRoot");
  if (!root) return [];
  const roles = root.dict("RoleMap");
  return kids(root).map((kid) => element(kid, roles));
}

/** Every element of the trees, in reading order. */
export function elementsOf(trees: readonly StructureElement[]): StructureElement[] {
  return trees.flatMap((tree) => [tree, ...elementsOf(tree.children)]);
}

function element(dict: PdfDict, roles: PdfDict | null): StructureElement {
  const own = nameOf(dict, "S");
  const children = kids(dict);
  return {
    role: (roles && nameOf(roles, own)) || own,
    alt: textOf(dict, "Alt"),
    scope: scopeOf(dict),
    children: children.filter((kid) => kid.has("S")).map((kid) => element(kid, roles)),
    hasContent: hasContent(dict),
  };
}

function nameOf(dict: PdfDict, key: string): string {
  const name = dict.get(key);
  return typeof name === "string" ? name.slice(1) : "";
}

function kids(dict: PdfDict): PdfDict[] {
  return dict.list("K").filter((kid) => kid instanceof PdfDict);
}

function hasContent(dict: PdfDict): boolean {
  return dict.list("K").some((kid) => typeof kid === "number" || (kid instanceof PdfDict && !kid.has("S")));
}

function scopeOf(dict: PdfDict): string {
  const attributes = dict.list("A").filter((one) => one instanceof PdfDict);
  return attributes.map((one) => nameOf(one, "Scope")).find((scope) => scope !== "") ?? "";
}
