import type { Place } from "../../problems.ts";
import type { GaccColumn } from "./gacc-columns.ts";
import type { GaccWords } from "./gacc-words.ts";
import type { HtmlCell, HtmlRow } from "./html-table.ts";
import { malformed } from "./malformed.ts";

/** An item of a table: its values, and the percentages of the shaded line below it, where the table has one. */
export interface GaccLine {
  readonly name: string;
  readonly line: number;
  readonly values: readonly (HtmlCell | undefined)[];
  readonly changes: readonly (HtmlCell | undefined)[] | null;
}

/** The items of a table's body: lines without a name of their own are the percentages of the item above. */
export function gaccLines(
  body: readonly HtmlRow[],
  columns: readonly GaccColumn[],
  words: GaccWords,
  file: string,
): GaccLine[] {
  const lines: GaccLine[] = [];
  for (const row of body) {
    if (isNote(row, words)) break;
    const above = lines.at(-1);
    const shaded = changesOf(row, columns.length, above, words);
    if (shaded) lines[lines.length - 1] = { ...above!, changes: attach(shaded, above!, { file, line: row.line }) };
    else if (row.cells.some((cell) => cell && cell.text !== "")) lines.push(named(row, columns, words, file));
  }
  return lines;
}

function isNote(row: HtmlRow, words: GaccWords): boolean {
  const [first, ...others] = new Set(row.cells.filter((cell) => cell !== undefined && cell.text !== ""));
  const low = first?.text.toLowerCase() ?? "";
  return others.length === 0 && (words.notes.some((word) => low.startsWith(word)) || /^\d\s*[.、)]/.test(low));
}

/** The cells of a line of percentages, at the places of their columns; null for a line with a name. */
function changesOf(
  row: HtmlRow,
  width: number,
  above: GaccLine | undefined,
  words: GaccWords,
): HtmlRow["cells"] | null {
  if (!above) return null;
  const figure = (cell: HtmlCell | undefined) =>
    cell === undefined || words.nil.includes(cell.text) || /^[-+]?[\d,.]+$/.test(cell.text);
  const [first] = row.cells;
  if (row.cells.length === width && (first?.text === "" || first === above.values[0])) return row.cells;
  if (row.cells.length === width - 1 && row.cells.every(figure)) return [undefined, ...row.cells];
  return null;
}

function attach(changes: HtmlRow["cells"], above: GaccLine, place: Place): HtmlRow["cells"] {
  if (above.changes)
    malformed(
      place,
      `a second line of percentages stands under "${above.name}".`,
      "A line of the table is missing or doubled; fetch the page again.",
    );
  // Percentages have one decimal and these tables count in whole thousands: the other way round, lines are swapped.
  const level = changes.slice(1).find((cell) => cell && /^-?\d{1,3}(,\d{3})+$/.test(cell.text));
  if (level)
    malformed(
      { ...place, line: level.line },
      `the figure ${level.text} stands in the line of percentages of "${above.name}".`,
      "Values and percentages are shifted against each other; fetch the page again.",
    );
  return changes;
}

function named(row: HtmlRow, columns: readonly GaccColumn[], words: GaccWords, file: string): GaccLine {
  const extra = row.cells.slice(columns.length).find((cell) => cell && cell.text !== "");
  if (row.cells.length < columns.length || extra)
    malformed(
      { file, line: row.line },
      `${row.cells.length} cells under ${columns.length} columns.`,
      "A cell is missing or too many; compare the row with the page.",
    );
  const text = row.cells[0]?.text ?? "";
  const low = text.toLowerCase();
  const prefix = words.prefixes.find((word) => low.startsWith(word) && word.length < low.length) ?? "";
  return { name: text.slice(prefix.length).trim(), line: row.line, values: row.cells, changes: null };
}
