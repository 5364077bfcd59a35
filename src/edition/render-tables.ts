import type { Runs } from "../vocabulary/run.ts";
import type { Edition, Table } from "./edition.ts";
import type { RunWriter } from "./render-runs.ts";

/** A reference table; its first column head names the rows, and an empty cell is one that was not published. */
export function tableView(table: Table, writer: RunWriter) {
  const place = { id: `table-${table.id}`, name: table.caption };
  const cell = (runs: Runs) => ({ text: runs.length === 0 ? [] : [writer.write(runs, place)] });
  const [stub = "", ...columns] = table.columns;
  const rows = table.rows.map((row) => {
    if (row.cells.length === columns.length) return { name: row.name, cells: row.cells.map(cell) };
    throw new Error(
      `Row "${row.name}" of table "${table.id}" has ${row.cells.length} cells for ${columns.length} columns.`,
    );
  });
  return { id: place.id, caption: table.caption, stub, columns, rows, foot: table.foot };
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
