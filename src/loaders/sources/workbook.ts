import { textOf } from "./answer.ts";
import { malformed } from "./malformed.ts";
import { readXml } from "./xml.ts";
import { unzip, ZIP_LIMITS } from "./zip.ts";

/** A row of a sheet: its number as the spreadsheet shows it, and the text of its cells by column, the first being 0. */
export interface SheetRow {
  readonly row: number;
  readonly cells: ReadonlyMap<number, string>;
}

const [BOOK, RELATIONS, SHARED] = ["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml"] as const;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;
const WIDEST = 16_384;
const LONGEST = 1_048_576;
const MOST_CELLS = 2_000_000;

/** The rows of the first sheet of a workbook (xlsx), numbers as their shortest digits; formulas count by the value that was saved. No part may unpack to more than `most` bytes. */
export function firstSheet(bytes: Uint8Array, file: string, most: number = ZIP_LIMITS.allBytes): SheetRow[] {
  if (!(bytes[0] === 0x50 && bytes[1] === 0x4b)) refuseOther(bytes, file);
  const limits = { ...ZIP_LIMITS, entryBytes: Math.min(most, ZIP_LIMITS.entryBytes), allBytes: most };
  const inside = (names: readonly string[]) => partsOf(bytes, file, names, limits);
  const book = inside([BOOK, RELATIONS]);
  const sheet = sheetPath(book(BOOK), book(RELATIONS), file);
  // Of many sheets the others stay packed, whatever is in them.
  const parts = inside([sheet, SHARED]);
  return rowsOf(parts(sheet), sharedTexts(parts(SHARED, '<sst xmlns=""/>'), file), file);
}

function partsOf(bytes: Uint8Array, file: string, names: readonly string[], limits: typeof ZIP_LIMITS) {
  const parts = unzip(bytes, file, (name) => names.includes(name), limits);
  return (name: string, otherwise?: string) => {
    const part = parts.get(name);
    if (part) return textOf(part, `${file}!${name}`);
    return otherwise ?? malformed({ file }, `the workbook has no ${name}.`, "The file is damaged; fetch it again.");
  };
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
  const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
  return SHEET.test(path)
    ? path
    : malformed({ file }, `the workbook has no ${path}.`, "The file is damaged; fetch it again.");
}

function sharedTexts(text: string, file: string): string[] {
  const texts: string[] = [];
  let [inText, phonetic] = [false, false];
  readXml(text, file, {
    open: (name) => {
      if (name === "si" && texts.push("") > LONGEST)
        malformed({ file }, "the workbook has too many texts.", `At most ${LONGEST} are read; it may be a trap.`);
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
  const tooLarge = (most: string) =>
    malformed({ file }, "the sheet is too large.", `At most ${most} are read; it may be a trap.`);
  readXml(text, file, {
    open: (name, attributes) => {
      if (name === "row") rows.push({ row: Number(attributes.r ?? rows.length + 1), cells: new Map() });
      if (rows.length > LONGEST) tooLarge(`${LONGEST} rows`);
      if (name === "c") {
        cell = { column: columnOf(attributes.r, rows.at(-1)?.cells.size ?? 0, file), type: attributes.t ?? "n" };
        value = "";
        if (++count > MOST_CELLS) tooLarge(`${MOST_CELLS} cells`);
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
