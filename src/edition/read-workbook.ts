import { readXml } from "../loaders/sources/xml.ts";
import { unzip } from "../loaders/sources/zip.ts";
import { shownAs } from "./shown-as.ts";

/** A sheet as it stands in a workbook: its name and its rows of cells, each as a spreadsheet would show it. */
export interface SheetReading {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

const FILE = "data.xlsx";

/** The sheets of a finished workbook in order, read from its parts without the writer; a damaged one is a problem, a formula stands as "=". */
export function readWorkbook(bytes: Uint8Array): SheetReading[] {
  const parts = new Map(
    [...unzip(bytes, FILE, (name) => name.startsWith("xl/"))].map(([name, part]) => [
      name,
      new TextDecoder().decode(part),
    ]),
  );
  const formats = formatsIn(parts.get("xl/styles.xml") ?? "");
  const targets = targetsIn(parts.get("xl/_rels/workbook.xml.rels") ?? "");
  return sheetsIn(parts.get("xl/workbook.xml") ?? "").map(({ name, link }) => ({
    name,
    rows: rowsIn(parts.get(`xl/${targets.get(link)}`) ?? "", formats),
  }));
}

function sheetsIn(xml: string): { name: string; link: string }[] {
  const sheets: { name: string; link: string }[] = [];
  readXml(xml, FILE, {
    open: (tag, { name = "", "r:id": link = "" }) => {
      if (tag === "sheet") sheets.push({ name, link });
    },
  });
  return sheets;
}

function targetsIn(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(xml, FILE, {
    open: (tag, { Id = "", Target = "" }) => {
      if (tag === "Relationship") targets.set(Id, Target);
    },
  });
  return targets;
}

/** The format of numbers for each style of a cell. */
function formatsIn(xml: string): string[] {
  const codes = new Map<string, string>();
  const styles: string[] = [];
  let inside = false;
  readXml(xml, FILE, {
    open: (tag, { numFmtId = "", formatCode = "" }) => {
      if (tag === "numFmt") codes.set(numFmtId, formatCode);
      if (tag === "cellXfs") inside = true;
      if (tag === "xf" && inside) styles.push(codes.get(numFmtId) ?? "General");
    },
    close: (tag) => {
      if (tag === "cellXfs") inside = false;
    },
  });
  return styles;
}

function rowsIn(xml: string, formats: readonly string[]): string[][] {
  const rows: string[][] = [];
  let [at, style, kind, text, row]: [number, number, string, string, string[]] = [0, 0, "", "", []];
  readXml(xml, FILE, {
    open: (tag, { r = "", s = "0", t = "n" }) => {
      if (tag === "row") rows[Number(r) - 1] = row = [];
      if (tag === "f") text += "=";
      if (tag === "c") [at, style, kind, text] = [columnOf(r), Number(s), t, ""];
    },
    text: (part) => {
      text += part;
    },
    close: (tag) => {
      if (tag === "c") row[at] = kind === "n" ? shownAs(text, formats[style] ?? "General") : text;
    },
  });
  return Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell ?? ""));
}

function columnOf(place: string): number {
  return [...place.replace(/\d+$/, "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
