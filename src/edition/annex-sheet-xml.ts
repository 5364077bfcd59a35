import type { AnnexCell } from "./annex-number.ts";
import type { AnnexSheet } from "./annex-sheets.ts";
import { attribute, HEAD } from "./annex-xml.ts";

/** The table of a sheet: `at` is the place of the sheet, `id` the number of the table. */
export interface SheetTable {
  readonly sheet: AnnexSheet;
  readonly at: number;
  readonly id: number;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const [TITLE, NOTE, HEADING] = [1, 2, 3];
const [NARROWEST, WIDEST] = [10, 90];

/** A sheet: its title, the sentences under it, and its table after an empty row. */
export function sheetXml(sheet: AnnexSheet, style: (format: string) => number): string {
  const before = [[sheet.title], ...sheet.notes.map((note) => [note])];
  const lines = [
    ...before.map((cells, index) => row(index + 1, cells, () => (index === 0 ? TITLE : NOTE))),
    ...(sheet.rows.length > 0 ? [row(headRow(sheet), sheet.head, () => HEADING)] : []),
    ...sheet.rows.map((cells, index) =>
      row(headRow(sheet) + 1 + index, cells, (cell) => (cell && typeof cell === "object" ? style(cell.format) : 0)),
    ),
  ];
  const table = sheet.rows.length > 0 ? '<tableParts count="1"><tablePart r:id="table"/></tableParts>' : "";
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${LINKS}">${columns(sheet)}<sheetData>${lines.join("")}</sheetData>${links(sheet)}${table}</worksheet>`;
}

/** The marked-up table of a sheet, by which a screen reader and a program find it. */
export function tableXml({ sheet, id }: SheetTable): string {
  const first = headRow(sheet);
  const range = `A${first}:${letter(sheet.head.length - 1)}${first + sheet.rows.length}`;
  const heads = sheet.head.map((head, index) => `<tableColumn id="${index + 1}" name="${attribute(head)}"/>`);
  return `${HEAD}<table xmlns="${MAIN}" id="${id}" name="table${id}" displayName="table${id}" ref="${range}"><autoFilter ref="${range}"/><tableColumns count="${heads.length}">${heads.join("")}</tableColumns></table>`;
}

function headRow({ notes }: AnnexSheet): number {
  return notes.length + 3;
}

function row(number: number, cells: readonly AnnexCell[], styleOf: (cell: AnnexCell) => number): string {
  const inner = cells.map((cell, index) => cellXml(`${letter(index)}${number}`, cell, styleOf(cell)));
  return `<row r="${number}">${inner.join("")}</row>`;
}

// Text goes in as text, so that one that begins with "=" is not worked out.
function cellXml(at: string, cell: AnnexCell, style: number): string {
  if (cell === null) return "";
  if (typeof cell === "string")
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${attribute(cell)}</t></is></c>`;
  return `<c r="${at}" s="${style}"><v>${cell.value}</v></c>`;
}

function columns({ head, rows }: AnnexSheet): string {
  const width = (index: number) => {
    const longest = Math.max(head[index]!.length, ...rows.map((cells) => String(shown(cells[index] ?? null)).length));
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 3));
  };
  const all = head.map(
    (_, index) => `<col min="${index + 1}" max="${index + 1}" width="${width(index)}" customWidth="1"/>`,
  );
  return all.length > 0 ? `<cols>${all.join("")}</cols>` : "";
}

function shown(cell: AnnexCell): string | number {
  return cell === null ? "" : typeof cell === "string" ? cell : cell.value;
}

function links(sheet: AnnexSheet): string {
  if (!sheet.leads) return "";
  const all = sheet.rows.map((cells, index) => {
    const place = `'${String(cells[0]).replaceAll("'", "''")}'!A1`;
    return `<hyperlink ref="A${headRow(sheet) + 1 + index}" location="${attribute(place)}" display="${attribute(String(cells[0]))}"/>`;
  });
  return `<hyperlinks>${all.join("")}</hyperlinks>`;
}

function letter(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`;
}
