import { pagesOf } from "./file/pages-of.ts";
import { PdfDict } from "./file/pdf-dict.ts";
import { PdfFile } from "./file/pdf-file.ts";
import { PdfStream } from "./file/pdf-object.ts";
import { streamBytes } from "./file/stream-bytes.ts";
import { elementsOf, type StructureElement, structureTree } from "./structure-tree.ts";
import { textOf } from "./text-of.ts";
import { untaggedContent } from "./untagged-content.ts";

/** A rule of PDF/UA-1 that a machine can check, and where the document breaks it. */
export interface AccessibilityRule {
  /** The clause of ISO 14289-1. */
  readonly clause: string;
  readonly says: string;
  readonly faults: readonly string[];
}

const STANDARD = new Set(
  "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split(
    " ",
  ),
);

/** The rules, each with what is wrong; a document that a screen reader can follow has no fault under any of them. */
export async function accessibility(bytes: Uint8Array): Promise<AccessibilityRule[]> {
  const document = new PdfFile(bytes);
  const trees = structureTree(document);
  const all = elementsOf(trees);
  const packet = xmpOf(document);
  const rule = (clause: string, says: string, faults: readonly string[]) => ({ clause, says, faults });
  return [
    rule("5", "it says that it is PDF/UA-1", need(/<pdfuaid:part>1</.test(packet), "no pdfuaid:part")),
    rule("7.1", "it is marked as tagged and has a tree", need(isMarked(document) && all.length > 1, "not tagged")),
    rule("7.1", "everything on its pages is tagged or decoration", untaggedContent(document)),
    rule("7.1", "its roles are standard ones", unknownRoles(all)),
    rule(
      "7.1",
      "it has a title, and shows it",
      need(showsTitle(document) && /<dc:title>/.test(packet), "no title shown"),
    ),
    rule("7.2", "it names its language", need(textOf(document.catalog, "Lang") !== "", "no language")),
    rule("7.3", "its figures have alternative text", figureFaults(all)),
    rule("7.4", "its headings begin with one H1 and skip no level", headingFaults(all)),
    rule("7.5", "its tables have rows and headed cells with a scope", tableFaults(all)),
    rule("7.6", "its lists are of items", listFaults(all)),
    rule("7.17", "it has bookmarks", need(document.catalog.has("Outlines"), "no outline")),
    rule("7.18", "its links are tagged, described and in the order of the tree", linkFaults(document)),
    rule("7.21", "its fonts are embedded, in no Type 3, each with its characters", fontFaults(document)),
  ];
}

const need = (is: boolean, fault: string) => (is ? [] : [fault]);

function xmpOf(document: PdfFile): string {
  const stream = document.catalog.get("Metadata");
  return stream instanceof PdfStream ? new TextDecoder().decode(streamBytes(stream)) : "";
}

function isMarked(document: PdfFile): boolean {
  return document.catalog.dict("MarkInfo")?.get("Marked") === true;
}

function showsTitle(document: PdfFile): boolean {
  const [view, info] = [document.catalog.dict("ViewerPreferences"), document.trailer.dict("Info")];
  return view?.get("DisplayDocTitle") === true && info !== null && textOf(info, "Title") !== "";
}

function unknownRoles(all: readonly StructureElement[]): string[] {
  return [...new Set(all.map((one) => one.role).filter((role) => !STANDARD.has(role)))];
}

function figureFaults(all: readonly StructureElement[]): string[] {
  return all
    .filter((one) => one.role === "Figure" && one.alt.trim() === "")
    .map((_, index) => `figure ${index + 1} without words`);
}

function headingFaults(all: readonly StructureElement[]): string[] {
  const levels = all.flatMap((one) => /^H([1-6])$/.exec(one.role)?.[1] ?? []).map(Number);
  const skips = levels.flatMap((level, index) =>
    level > (levels[index - 1] ?? 0) + 1 ? [`heading ${index + 1} is H${level}`] : [],
  );
  return [...skips, ...need(levels.filter((level) => level === 1).length === 1, "not one H1")];
}

function tableFaults(all: readonly StructureElement[]): string[] {
  return all
    .filter((one) => one.role === "Table")
    .flatMap((table, index) => {
      const rows = elementsOf(table.children).filter((one) => one.role === "TR");
      const cells = rows.flatMap((row) => row.children);
      const heads = cells.filter((cell) => cell.role === "TH");
      const wrong = [
        ...need(rows.length > 1 && heads.length > 0, "has no headed rows"),
        ...need(
          heads.every((cell) => cell.scope !== ""),
          "has a head without a scope",
        ),
        ...need(
          cells.every((cell) => cell.role === "TH" || cell.role === "TD"),
          "has a row with something else than cells",
        ),
      ];
      return wrong.map((what) => `table ${index + 1} ${what}`);
    });
}

function listFaults(all: readonly StructureElement[]): string[] {
  const lists = all.filter((one) => one.role === "L");
  return lists.flatMap((list, index) =>
    need(
      list.children.every((item) => item.role === "LI" || item.role === "Caption"),
      `list ${index + 1} holds ${list.children.map((item) => item.role).join(" ")}`,
    ),
  );
}

function linkFaults(document: PdfFile): string[] {
  return pagesOf(document).flatMap(({ dict }, index) => {
    const all = dict.list("Annots").filter((one) => one instanceof PdfDict);
    const faults = all.flatMap((one) => [
      ...need(one.has("StructParent"), "a link outside the tree"),
      ...need(textOf(one, "Contents") !== "", "a link without words"),
    ]);
    const ordered = all.length === 0 || dict.get("Tabs") === "/S";
    return [...new Set([...faults, ...need(ordered, "links in no order")])].map((what) => `page ${index + 1}: ${what}`);
  });
}

function fontFaults(document: PdfFile): string[] {
  const dicts = document.dictsWith("/Font");
  const fonts = dicts.filter((one) => one.get("Type") === "/Font");
  const isKind = (font: PdfDict, kind: string) => font.get("Subtype") === kind;
  const descriptors = dicts.filter((one) => one.get("Type") === "/FontDescriptor");
  const embedded = (one: PdfDict) => ["FontFile", "FontFile2", "FontFile3"].some((key) => one.has(key));
  return [
    ...need(fonts.length > 0, "no font at all"),
    ...need(!fonts.some((font) => isKind(font, "/Type3")), "a Type 3 font"),
    ...need(descriptors.every(embedded), "a font that is not embedded"),
    ...need(
      fonts.every((font) => !isKind(font, "/Type0") || font.has("ToUnicode")),
      "a font without its characters",
    ),
  ];
}
