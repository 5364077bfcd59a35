import type { CodeBook } from "./code-book.ts";
import { fromRecords } from "./from-records.ts";
import { type Cursor, jsonCursor } from "./json-cursor.ts";
import type { Mapping } from "./mapping.ts";
import type { Reading } from "./reading.ts";
import type { SourceRecord } from "./source-record.ts";

const LARGEST = 1_000_000;

/** The readings of a JSON-stat 2.0 dataset, dense or sparse; a cell without value is missing, for the reason that its status gives. */
export function fromJsonStat(text: string, file: string, mapping: Mapping, book: CodeBook): Reading[] {
  const answer = jsonCursor(text, file);
  const error = answer.find("error") ?? answer.find("warning");
  if (error) error.refuse("came instead of figures.", "The query is too large, or wrong; narrow it and ask again.");
  if (answer.find("class")?.scalar() !== "dataset")
    answer.refuse("is no dataset.", "Ask for one dataset as JSON-stat 2.0.");
  return fromRecords(cellsOf(answer), mapping, book, file);
}

interface Dimension {
  readonly id: string;
  readonly codes: readonly string[];
}

function cellsOf(answer: Cursor): SourceRecord[] {
  const sizes = answer
    .get("size")
    .items()
    .map((size) => Number(size.scalar()));
  const dimensions = answer
    .get("id")
    .items()
    .map((id, at) => dimensionOf(answer, id.scalar() ?? "", sizes[at] ?? Number.NaN));
  const total = sizes.reduce((product, size) => product * size, 1);
  if (!(total <= LARGEST))
    answer.get("size").refuse(`make ${total} cells.`, `More than ${LARGEST} are not read at once; narrow the query.`);
  const [value, status] = [lookUp(answer.get("value"), total), lookUp(answer.find("status"), total)];
  return Array.from({ length: total }, (_, flat) => recordOf(flat, dimensions, answer, value(flat), status(flat)));
}

function dimensionOf(answer: Cursor, id: string, size: number): Dimension {
  const category = answer.get("dimension").get(id).get("category");
  const index = category.find("index");
  const codes: string[] = index?.json.kind === "list" ? index.items().map((code) => code.scalar() ?? "") : [];
  if (index?.json.kind === "map") for (const code of index.keys()) codes[Number(index.get(code).scalar())] = code;
  if (!index && size === 1) codes.push(...(category.find("label")?.keys() ?? []));
  // Object.keys passes over holes: each position must have its code.
  if (codes.length !== size || Object.keys(codes).length !== size)
    category.refuse(
      `has ${Object.keys(codes).length} codes for a size of ${size}.`,
      "The answer is damaged; fetch it again.",
    );
  return { id, codes };
}

/** The cell at a flat index: from a list, or from a sparse object keyed by the index. */
function lookUp(cells: Cursor | undefined, total: number): (flat: number) => Cursor | undefined {
  if (!cells) return () => undefined;
  if (cells.json.kind === "list") {
    const items = cells.items();
    if (items.length > total)
      cells.refuse(
        `has ${items.length} cells for ${total}.`,
        "Values and dimensions do not fit; fetch the answer again.",
      );
    return (flat) => items[flat];
  }
  const outside = cells.keys().find((key) => !/^\d+$/.test(key) || Number(key) >= total);
  if (outside !== undefined)
    cells
      .get(outside)
      .refuse(`lies outside the ${total} cells.`, "Values and dimensions do not fit; fetch the answer again.");
  return (flat) => cells.find(String(flat));
}

function recordOf(
  flat: number,
  dimensions: readonly Dimension[],
  answer: Cursor,
  value: Cursor | undefined,
  status: Cursor | undefined,
): SourceRecord {
  const cells = new Map<string, string | null>();
  let rest = flat;
  for (const { id, codes } of dimensions.toReversed()) {
    cells.set(id, codes[rest % codes.length]!);
    rest = Math.floor(rest / codes.length);
  }
  cells.set("value", value?.scalar() ?? null);
  cells.set("status", status?.scalar() ?? null);
  return {
    columns: [...cells.keys()],
    cell: (column) => cells.get(column),
    place: () => (value ?? status ?? answer).place(),
  };
}
