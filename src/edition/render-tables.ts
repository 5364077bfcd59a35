import type { Runs } from "../vocabulary/run.ts";
import { decimalFill } from "./decimal-fill.ts";
import type { Edition, Table } from "./edition.ts";
import { plainText, type RunWriter } from "./render-runs.ts";

/** A reference table; its first column head names the rows, and an empty cell is one that was not published. */
export function tableView(table: Table, writer: RunWriter) {
  const place = { id: `table-${table.id}`, name: table.caption };
  const [stub = "", ...columns] = table.columns;
  const fills = columns.map((_, at) => decimalFill(table.rows.map((row) => textIn(row.cells[at] ?? []))));
  const cell = (runs: Runs, fill: string) => ({
    text: runs.length === 0 ? [] : [writer.write(runs, place)],
    fill,
  });
  const rows = table.rows.map((row, index) => {
    if (row.cells.length === columns.length)
      return { name: row.name, cells: row.cells.map((runs, at) => cell(runs, fills[at]![index]!)) };
    throw new Error(
      `Row "${row.name}" of table "${table.id}" has ${row.cells.length} cells for ${columns.length} columns.`,
    );
  });
  return { id: place.id, caption: table.caption, stub, columns, rows, foot: table.foot };
}

function textIn(runs: Runs): string | null {
  return runs.length === 0 ? null : plainText(runs);
}

/** Where the figures come from, how they are obtained, and which are missing. */
export function sourcesView(edition: Edition, writer: RunWriter) {
  const place = { id: "sources", name: "Sources and methods" };
  return {
    sources: edition.sources,
    methods: edition.methods.map((method) => writer.write(method, place)),
    missing: edition.missing,
    inputs: edition.inputs,
    versions: Object.entries(edition.versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", "),
  };
}
