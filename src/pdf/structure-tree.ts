import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from "@cantoo/pdf-lib";

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
export function structureTree(document: PDFDocument): StructureElement[] {
  const root = document.catalog.lookupMaybe(PDFName.of("StructTreeRoot"), PDFDict);
  if (!root) return [];
  const roles = root.lookupMaybe(PDFName.of("RoleMap"), PDFDict);
  return kids(root).map((kid) => element(kid, roles));
}

/** Every element of the trees, in reading order. */
export function elementsOf(trees: readonly StructureElement[]): StructureElement[] {
  return trees.flatMap((tree) => [tree, ...elementsOf(tree.children)]);
}

/** The text of a string object, whichever way it is written. */
export function textOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : "";
}

function element(dict: PDFDict, roles: PDFDict | undefined): StructureElement {
  const own = nameOf(dict, "S");
  const children = kids(dict);
  return {
    role: (roles && nameOf(roles, own)) || own,
    alt: textOf(dict, "Alt"),
    scope: scopeOf(dict),
    children: children.filter((kid) => kid.has(PDFName.of("S"))).map((kid) => element(kid, roles)),
    hasContent: hasContent(dict),
  };
}

function nameOf(dict: PDFDict, key: string): string {
  const name = dict.lookup(PDFName.of(key));
  return name instanceof PDFName ? name.decodeText() : "";
}

function items(dict: PDFDict, key: string): unknown[] {
  const { context } = dict;
  const found = dict.lookup(PDFName.of(key));
  const all = found instanceof PDFArray ? found.asArray() : found === undefined ? [] : [found];
  return all.map((one) => (one instanceof PDFRef ? context.lookup(one) : one));
}

function kids(dict: PDFDict): PDFDict[] {
  return items(dict, "K").filter((kid) => kid instanceof PDFDict);
}

function hasContent(dict: PDFDict): boolean {
  return items(dict, "K").some(
    (kid) => kid instanceof PDFNumber || (kid instanceof PDFDict && !kid.has(PDFName.of("S"))),
  );
}

function scopeOf(dict: PDFDict): string {
  const attributes = items(dict, "A").filter((one) => one instanceof PDFDict);
  return attributes.map((one) => nameOf(one, "Scope")).find((scope) => scope !== "") ?? "";
}
