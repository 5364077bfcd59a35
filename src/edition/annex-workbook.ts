import { strToU8, zipSync } from "fflate";
import type { AnnexCell } from "./annex-number.ts";
import { type SheetTable, sheetXml, tableXml } from "./annex-sheet-xml.ts";
import type { AnnexSheet } from "./annex-sheets.ts";
import { attribute, element, HEAD } from "./annex-xml.ts";

/** What the workbook says of itself; `moment` stands in for the time of writing. */
export interface WorkbookWords {
  readonly title: string;
  readonly author: string;
  /** `2025-12-08T11:00` */
  readonly moment: string;
  readonly language: string;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Styles before those of numbers: text, title, note, head of a table. */
const FIXED_STYLES = 4;

/** The workbook as the bytes of an .xlsx file: numbers as numbers, text as text and never as a formula, the same bytes for the same sheets. */
export function annexWorkbook(sheets: readonly AnnexSheet[], words: WorkbookWords): Uint8Array {
  const formats = [...new Set(sheets.flatMap((sheet) => sheet.rows.flat().flatMap(formatOf)))].sort();
  const style = (format: string) => FIXED_STYLES + formats.indexOf(format);
  const tables = sheets.flatMap((sheet, at) => (sheet.rows.length > 0 ? [{ sheet, at, id: at + 1 }] : []));
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets, tables),
    "_rels/.rels": relations([
      ["officeDocument", `${LINKS}/officeDocument`, "xl/workbook.xml"],
      ["core", `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
    "docProps/core.xml": core(words),
    "xl/workbook.xml": book(sheets),
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, at): Relation => [`sheet${at + 1}`, `${LINKS}/worksheet`, `worksheets/sheet${at + 1}.xml`]),
      ["styles", `${LINKS}/styles`, "styles.xml"],
    ]),
    "xl/styles.xml": styles(formats),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, style)])),
    ...Object.fromEntries(tables.flatMap(tableFiles)),
  };
  // The zip keeps a local time without a zone: the first it can hold, wherever it is written.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, [strToU8(text), { mtime }]])));
}

function formatOf(cell: AnnexCell): string[] {
  return cell !== null && typeof cell === "object" ? [cell.format] : [];
}

type Relation = readonly [id: string, type: string, target: string];

function relations(all: readonly Relation[]): string {
  const inner = all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner.join("")}</Relationships>`;
}

function tableFiles(table: SheetTable): [string, string][] {
  const { id, at } = table;
  return [
    [`xl/tables/table${id}.xml`, tableXml(table)],
    [
      `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
      relations([["table", `${LINKS}/table`, `../tables/table${id}.xml`]]),
    ],
  ];
}

function contentTypes(sheets: readonly AnnexSheet[], tables: readonly SheetTable[]): string {
  const part = (path: string, type: string) => `<Override PartName="/${path}" ContentType="${type}"/>`;
  const parts = [
    part("xl/workbook.xml", `${TYPE}.sheet.main+xml`),
    part("xl/styles.xml", `${TYPE}.styles+xml`),
    part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ...sheets.map((_, at) => part(`xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`)),
    ...tables.map(({ id }) => part(`xl/tables/table${id}.xml`, `${TYPE}.table+xml`)),
  ];
  const rels = "application/vnd.openxmlformats-package.relationships+xml";
  const defaults = `<Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>`;
  return `${HEAD}<Types xmlns="${PACKAGE}/content-types">${defaults}${parts.join("")}</Types>`;
}

function core({ title, author, moment, language }: WorkbookWords): string {
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}:00Z</dcterms:${name}>`;
  const inner = [element("dc:title", title), element("dc:creator", author), element("dc:language", language)];
  return `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inner.join("")}${date("created")}${date("modified")}</cp:coreProperties>`;
}

function book(sheets: readonly AnnexSheet[]): string {
  const inner = sheets.map(
    ({ name }, at) => `<sheet name="${attribute(name)}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`,
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>${inner.join("")}</sheets></workbook>`;
}

function styles(formats: readonly string[]): string {
  const own = formats.map((format, at) => `<numFmt numFmtId="${164 + at}" formatCode="${attribute(format)}"/>`);
  const font = (inner: string) => `<font>${inner}<name val="Calibri"/></font>`;
  const fonts = [font('<sz val="11"/>'), font('<b/><sz val="15"/>'), font('<b/><sz val="11"/>')];
  const xf = (numFmtId: number, fontId: number, wrap = false) =>
    `<xf numFmtId="${numFmtId}" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"${wrap ? ' applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>' : "/>"}`;
  const cells = [xf(0, 0), xf(0, 1), xf(0, 0), xf(0, 2, true), ...formats.map((_, at) => xf(164 + at, 0))];
  const list = (name: string, inner: readonly string[]) =>
    `<${name} count="${inner.length}">${inner.join("")}</${name}>`;
  return `${HEAD}<styleSheet xmlns="${MAIN}">${own.length > 0 ? list("numFmts", own) : ""}${list("fonts", fonts)}<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list("cellXfs", cells)}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
