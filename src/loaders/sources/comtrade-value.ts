import type { Flow } from "../../vocabulary/trade.ts";
import type { CodeBook } from "./code-book.ts";
import { type Figure, figure } from "./figure.ts";
import type { Cursor } from "./json-cursor.ts";
import type { Reading } from "./reading.ts";
import { unitScale } from "./unit-scale.ts";

type Measured = Figure & Pick<Reading, "measure" | "place">;

/** The value of a row, FOB for exports and CIF for imports where both are given; null is not available. */
export function comtradeValue(row: Cursor, flow: Flow, book: CodeBook): Measured {
  const cell = row.get("primaryValue");
  const place = cell.place();
  const unit = unitScale(book, book.sources.get("comtrade")!.unit, place);
  const figureOf = (one: Cursor) => figure(one.scalar(), unit, "final", notANumber(one));
  const own = figureOf(cell);
  const based = row.find(flow === "exports" ? "fobvalue" : "cifvalue");
  const other = based ? figureOf(based).value : null;
  if (own.value !== null && other !== null && Math.abs(other - own.value) > 1)
    cell.refuse(
      `is ${cell.scalar()}, but the value on the basis of ${flow} is ${based!.scalar()}.`,
      "Two bases are mixed in the row; ask the source which of the two holds.",
    );
  return { ...own, measure: "level", place };
}

/** The quantity of a row; null when it has no unit, which is how the source says that there is none. */
export function comtradeQuantity(row: Cursor, book: CodeBook): Measured | null {
  const [code, cell, name] = [row.find("qtyUnitCode")?.scalar() ?? "-1", row.find("qty"), row.find("qtyUnitAbbr")];
  if (!cell || !name || code === "-1") return null;
  const unit = unitScale(book, name.scalar() ?? "", name.place());
  const own = figure(cell.scalar(), unit, "final", notANumber(cell));
  const estimated = own.absence === null && row.find("isQtyEstimated")?.scalar() === "true";
  return {
    ...own,
    measure: "quantity",
    place: cell.place(),
    note: estimated ? "quantity estimated by the source" : own.note,
  };
}

function notANumber(cell: Cursor): (text: string) => never {
  return (text) => cell.refuse(`"${text}" is not a number.`, "Expected plain digits; fetch the answer again.");
}
