import { textOf } from "./answer.ts";
import { malformed } from "./malformed.ts";
import { readXml } from "./xml.ts";
import { unzip } from "./zip.ts";

/** A row of a sheet: its number as the spreadsheet shows it, and the text of its cells by column, the first being 0. */
export interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, string>;
}

const WANTED = /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|worksheets\/[^/]+\.xml)$/;
const WIDEST = 16_384;
const MOST_CELLS = 5_000_000;

/** The rows of the first sheet of a workbook (xlsx), numbers as their shortest digits; formulas count by the value that was saved. */
export function firstSheet(bytes: Uint8Array, file: string): SheetRow[] {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) refuseOther(bytes, file);
  const parts = unzip(bytes, file, (name) => WANTED.test(name));
  const text = (name: string) => {
    const part =
      parts.get(name) ?? malformed({ file }, `the workbook has no ${name}.`, "The file is damaged; fetch it again.");
    return textOf(part, `${file}!${name}`);
  };
  const sheet = sheetPath(text("xl/workbook.xml"), text("xl/_rels/workbook.xml.rels"), file);
  const shared = parts.has("xl/sharedStrings.xml") ? sharedTexts(text("xl/sharedStrings.xml"), file) : [];
  return rowsOf(text(sheet), shared, file);
}

function refuseOther(bytes: Uint8Array, file: string): never {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 200)).trimStart();
  if (start === "") return malformed({ file }, "the answer is empty where a workbook should be.", "Fetch it again.");
  return start.startsWith("<")
    ? malformed(
        { file },
        "a web page came instead of a workbook.",
        "Open the address in a browser to see what it says; it may want a login.",
      )
    : malformed(
        { file },
        "the file is no workbook (xlsx).",
        "An xls of the old kind must be saved as xlsx; else fetch it again.",
      );
}

function sheetPath(workbook: string, relations: string, file: string): string {
  let id: string | undefined;
  const targets = new Map<string, string>();
  readXml(workbook, file, {
    open: (name, attributes) => {
      if (name === "sheet") id ??= attributes["r:id"];
    },
  });
  readXml(relations, file, {
    open: (name, attributes) => name === "Relationship" && targets.set(attributes.Id ?? "", attributes.Target ?? ""),
  });
  const target =
    targets.get(id ?? "") ??
    malformed({ file }, "the workbook names no sheet.", "The file is damaged; fetch it again.");
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}

function sharedTexts(text: string, file: string): string[] {
  const texts: string[] = [];
  let [inText, phonetic] = [false, false];
  readXml(text, file, {
    open: (name) => {
      if (name === "si") texts.push("");
      if (name === "rPh") phonetic = true;
      inText = name === "t" && !phonetic;
    },
    text: (part) => {
      if (inText) texts[texts.length - 1] += part;
    },
    close: (name) => {
      if (name === "rPh") phonetic = false;
      inText = false;
    },
  });
  return texts;
}

function rowsOf(text: string, shared: readonly string[], file: string): SheetRow[] {
  const rows: { row: number; cells: Map<number, string> }[] = [];
  let [cell, value, taking, count] = [{ column: 0, type: "n" }, "", false, 0];
  readXml(text, file, {
    open: (name, attributes) => {
      if (name === "row") rows.push({ row: Number(attributes.r ?? rows.length + 1), cells: new Map() });
      if (name === "c") {
        cell = { column: columnOf(attributes.r, rows.at(-1)?.cells.size ?? 0, file), type: attributes.t ?? "n" };
        value = "";
        if (++count > MOST_CELLS)
          malformed({ file }, "the sheet is too large.", `At most ${MOST_CELLS} cells are read; it may be a trap.`);
      }
      taking = name === "v" || (name === "t" && cell.type === "inlineStr");
    },
    text: (part) => {
      if (taking) value += part;
    },
    close: (name) => {
      taking = false;
      if (name === "c" && value !== "")
        rows
          .at(-1)
          ?.cells.set(
            cell.column,
            shown(value, cell.type, shared, { file, line: rows.at(-1)!.row, column: cell.column + 1 }),
          );
    },
  });
  return rows;
}

function columnOf(reference: string | undefined, next: number, file: string): number {
  if (reference === undefined) return next;
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(reference)?.[1];
  const column = [...(letters ?? "")].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  if (column < 0 || column >= WIDEST)
    malformed({ file }, `the cell "${reference}" lies outside a sheet.`, "The file is damaged; fetch it again.");
  return column;
}

function shown(
  value: string,
  type: string,
  shared: readonly string[],
  place: { file: string; line: number; column: number },
): string {
  if (type === "s")
    return (
      shared[Number(value)] ??
      malformed(
        place,
        `the cell points to the shared text ${value}, of ${shared.length}.`,
        "The file is damaged; fetch it again.",
      )
    );
  if (type === "e")
    return malformed(place, `the cell holds the error ${value}.`, "A formula of the workbook failed; ask the source.");
  // Spreadsheets write 1.1 as 1.1000000000000001: the shortest digits of the same number are meant.
  return type === "n" && Number.isFinite(Number(value)) ? String(Number(value)) : value;
}
